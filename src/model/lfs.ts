const POINTER = "version https://git-lfs.github.com/spec/v1\n";

/** Git LFS keeps such a text in the commit instead of the file. Filters never run here, so readers must say so. */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return bytes.length < 1024 && new TextDecoder().decode(bytes.subarray(0, POINTER.length)) === POINTER;
}
