import type { IncomingMessage } from "node:http";
import type { FaultKind } from "../../model/event.ts";
import { buildFailure, OutputTail, unpainted } from "../build-failure.ts";
import { Fault } from "../fault.ts";
import { readTrace } from "./buildkit.ts";
import { LineBuffer } from "./demux.ts";
import { protocolFault } from "./faults.ts";
import { kindOfText, writtenLinesOf } from "./progress.ts";

/** A line of `POST /build`: of the classic builder, of BuildKit, or of a pull of a base image. */
interface BuildLine {
  readonly stream?: string;
  readonly status?: string;
  readonly error?: string;
  readonly id?: string;
  readonly aux?: unknown;
}

/** What is being done, and the end of what it said. */
interface Steps {
  /** @returns lines to show. */
  read(line: BuildLine): readonly string[];
  /** The step that failed, and its last words. */
  end(): { readonly step: string | undefined; readonly output: readonly string[] };
}

/** Reads the progress of a build to its end. @returns the image's id. */
export async function followBuild(
  host: string,
  what: string,
  response: IncomingMessage,
  onProgress?: (text: string) => void,
): Promise<string> {
  let steps: Steps = new ClassicSteps();
  let imageId: string | undefined;
  for await (const value of writtenLinesOf(host, what, response)) {
    const line = (typeof value === "object" && value !== null ? value : {}) as BuildLine;
    if (line.error !== undefined) throw failureOf(host, what, line.error, steps, response.statusCode);
    if (line.id === "moby.buildkit.trace" && steps instanceof ClassicSteps) steps = new BuildkitSteps();
    for (const text of steps.read(line)) onProgress?.(text);
    imageId = idOf(line.aux) ?? imageId;
  }
  // A build without an error has an id; without one, the end of the stream is missing.
  if (imageId === undefined) throw protocolFault(host, what, "the answer ended before the build did", true);
  return imageId;
}

function idOf(aux: unknown): string | undefined {
  return typeof aux === "object" && aux !== null && "ID" in aux && typeof aux.ID === "string" ? aux.ID : undefined;
}

function failureOf(host: string, what: string, error: string, steps: Steps, status: number | undefined): Fault {
  const { step, output } = steps.end();
  const message = `${host}: ${what}: ${buildFailure(error, step, output)}`;
  return new Fault(kindOfFailure(error, step), host, message, { status: status ?? 200 });
}

/** The engine's own trouble and the registry's are told from the author's mistakes by nothing but their words. */
function kindOfFailure(error: string, step: string | undefined): FaultKind {
  if (/returned a non-zero code|exit code: \d|did not complete successfully|requires BuildKit|^(COPY|ADD) failed/.test(error))
    return "invalid";
  if (
    /no space left on device|i\/o timeout|connection refused|error creating|failed to (mount|register layer)|cannot allocate/i.test(error)
  )
    return "server";
  const base =
    /^(Step \d+\/\d+ :|\[[^\]]*\]) FROM |load metadata/.test(step ?? "") ||
    /pull access denied|manifest|failed to resolve|dial tcp/i.test(error);
  if (!base) return "invalid";
  return /invalid reference format|No image was generated/i.test(error) ? "invalid" : kindOfText(error);
}

const STEP = /^Step \d+\/\d+ : /;
const CHATTER = /^ ---> |^Removing intermediate container |^Successfully (built|tagged) /;

/** The classic builder: text in which lines begin with `Step 2/3 : `. */
class ClassicSteps implements Steps {
  #step: string | undefined;
  readonly #tail = new OutputTail();
  readonly #lines = new LineBuffer();

  read(line: BuildLine): readonly string[] {
    if (line.status !== undefined) return [line.id === undefined ? line.status : `${line.id}: ${line.status}`];
    if (line.stream === undefined) return [];
    // A step's own line comes without its end.
    const texts = STEP.test(line.stream) ? [...this.#lines.end(), line.stream.trimEnd()] : this.#lines.push(Buffer.from(line.stream));
    for (const text of texts) this.#take(text);
    return texts.filter((text) => text !== "");
  }

  end(): { readonly step: string | undefined; readonly output: readonly string[] } {
    for (const text of this.#lines.end()) this.#take(text);
    return { step: this.#step, output: this.#tail.lines };
  }

  #take(painted: string): void {
    const text = unpainted(painted);
    if (STEP.test(text)) {
      this.#step = text;
      this.#tail.clear();
    } else if (!CHATTER.test(text)) this.#tail.push(text);
  }
}

/** BuildKit: steps that run at the same time, each with its own output. */
class BuildkitSteps implements Steps {
  readonly #steps = new Map<string, { readonly name: string; readonly tail: OutputTail; readonly lines: LineBuffer }>();
  #failed: string | undefined;

  read(line: BuildLine): readonly string[] {
    if (line.status !== undefined) return [line.status];
    if (typeof line.aux !== "string") return [];
    const trace = readTrace(Buffer.from(line.aux, "base64"));
    const shown: string[] = [];
    for (const { digest, name, error } of trace.vertexes) {
      if (!this.#steps.has(digest)) {
        this.#steps.set(digest, { name, tail: new OutputTail(), lines: new LineBuffer() });
        shown.push(name);
      }
      if (error !== "" && !error.includes("context canceled")) this.#failed ??= digest;
    }
    for (const { vertex, message } of trace.logs) {
      const step = this.#steps.get(vertex);
      for (const text of step?.lines.push(message) ?? []) {
        step?.tail.push(text);
        shown.push(text);
      }
    }
    return shown;
  }

  end(): { readonly step: string | undefined; readonly output: readonly string[] } {
    const step = this.#steps.get(this.#failed ?? "");
    for (const text of step?.lines.end() ?? []) step?.tail.push(text);
    return { step: step?.name, output: step?.tail.lines ?? [] };
  }
}
