import type { LogLine } from "../../model/engine.ts";
import type { SimContainer, SimulatedHost } from "./host.ts";

export interface LogOptions {
  readonly follow: boolean;
  readonly tail?: number;
  readonly since?: number;
  readonly timestamps?: boolean;
}

interface DatedLine extends LogLine {
  readonly atMs: number;
}

/** Lines written up to now, oldest first. They follow from the behaviour of each run: nothing is stored. */
function written(container: SimContainer, nowMs: number): DatedLine[] {
  return container.runs.flatMap((run) =>
    (run.behaviour.lines ?? [])
      .map(({ afterMs, text, stream = "stdout" }) => ({ atMs: run.startedAtMs + afterMs, text, stream }))
      .filter(({ atMs }) => atMs <= Math.min(nowMs, run.endedAtMs ?? nowMs)),
  );
}

export async function* logLines(
  host: SimulatedHost,
  container: SimContainer,
  how: LogOptions,
  signal: AbortSignal | undefined,
): AsyncGenerator<LogLine> {
  const sinceMs = (how.since ?? 0) * 1000;
  let lines = written(container, host.nowMs()).filter(({ atMs }) => atMs >= sinceMs);
  if (how.tail !== undefined && how.tail >= 0) lines = lines.slice(Math.max(0, lines.length - how.tail));
  let shownMs = host.nowMs();
  for (const line of lines) yield shown(line, how);
  while (how.follow && container.state === "running" && !signal?.aborted) {
    await nextMoment(host, container, signal);
    const from = shownMs;
    shownMs = host.nowMs();
    for (const line of written(container, shownMs)) if (line.atMs > from) yield shown(line, how);
  }
}

function shown(line: DatedLine, how: LogOptions): LogLine {
  return { stream: line.stream, text: how.timestamps ? `${new Date(line.atMs).toISOString()} ${line.text}` : line.text };
}

/** The next line is due, the process ends, or the reader leaves. */
async function nextMoment(host: SimulatedHost, container: SimContainer, signal: AbortSignal | undefined): Promise<void> {
  const run = container.runs.at(-1);
  const nowMs = host.nowMs();
  const due = (run?.behaviour.lines ?? []).map(({ afterMs }) => (run?.startedAtMs ?? 0) + afterMs).filter((atMs) => atMs > nowMs);
  await new Promise<void>((resolve) => {
    const timer = due.length > 0 ? host.after(Math.min(...due) - nowMs, done) : undefined;
    container.endWaiters.push(done);
    signal?.addEventListener("abort", done);
    function done(): void {
      timer?.cancel();
      signal?.removeEventListener("abort", done);
      resolve();
    }
  });
}
