import { request } from "node:http";

/** One GET on a connection of its own. @returns the body of a 200, or undefined when nothing answered so. */
export function get(url: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const call = request(url, { agent: false, timeout: 2000 }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve(response.statusCode === 200 ? body : undefined));
      response.on("error", () => resolve(undefined));
    });
    call.on("error", () => resolve(undefined));
    call.on("timeout", () => call.destroy());
    call.end();
  });
}

/** Whether something answers with 200. */
export async function answers(url: string): Promise<boolean> {
  return (await get(url)) !== undefined;
}

/** Asks over and over until the answer is yes. @throws Error after 20 s */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await condition())) if (Date.now() > end) throw new Error("the condition did not come true within 20 s");
}
