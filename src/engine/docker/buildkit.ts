/** What a `moby.buildkit.trace` line says; of its fields those that explain a failure. */
export interface Trace {
  readonly vertexes: readonly { readonly digest: string; readonly name: string; readonly error: string }[];
  readonly logs: readonly { readonly vertex: string; readonly message: Uint8Array }[];
}

/**
 * Reads a StatusResponse of BuildKit's.
 * Source: moby/buildkit api/services/control/control.proto: vertexes = 1 { digest = 1, name = 3, error = 7 },
 * logs = 3 { vertex = 1, msg = 4 }.
 */
export function readTrace(bytes: Uint8Array): Trace {
  const vertexes: Trace["vertexes"][number][] = [];
  const logs: Trace["logs"][number][] = [];
  for (const { number, content } of fieldsOf(bytes)) {
    if (number !== 1 && number !== 3) continue;
    const inner = new Map([...fieldsOf(content)].map((field) => [field.number, field.content]));
    const text = (field: number): string => Buffer.from(inner.get(field) ?? []).toString();
    if (number === 1) vertexes.push({ digest: text(1), name: text(3), error: text(7) });
    else logs.push({ vertex: text(1), message: inner.get(4) ?? new Uint8Array(0) });
  }
  return { vertexes, logs };
}

/** The length-delimited fields of a protobuf message; where it makes no sense, it ends. */
function* fieldsOf(bytes: Uint8Array): Generator<{ readonly number: number; readonly content: Uint8Array }> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; at < bytes.length; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    return value;
  };
  while (at < bytes.length) {
    const tag = varint();
    const [number, wireType] = [Math.floor(tag / 8), tag % 8];
    if (wireType === 0) varint();
    else if (wireType === 1) at += 8;
    else if (wireType === 5) at += 4;
    else if (wireType === 2) {
      const length = varint();
      yield { number, content: bytes.subarray(at, at + length) };
      at += length;
    } else return;
  }
}
