/** Uniform in [0, 1), the same row for the same seed: xorshift with 32 bits. */
export function randomFrom(seed: number): () => number {
  // Zero is the one value xorshift never leaves, and neighbouring seeds start alike: so they are spread first.
  let bits = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0 || 1;
  return () => {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    return (bits >>> 0) / 4294967296;
  };
}
