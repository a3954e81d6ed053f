import type { IncomingMessage } from "node:http";

export const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** The whole body. Rejects when the connection breaks inside it or it exceeds the cap. */
export function readBody(response: IncomingMessage, maxBytes: number = MAX_BODY_BYTES): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) response.destroy(new Error(`the answer is larger than ${maxBytes} bytes`));
      else chunks.push(chunk);
    });
    response.once("error", reject);
    response.once("close", () => {
      // Without this a connection that is reset inside the body would leave the caller waiting for ever.
      if (response.complete) resolve(Buffer.concat(chunks, size));
      else reject(new Error("the connection was closed inside the answer"));
    });
  });
}
