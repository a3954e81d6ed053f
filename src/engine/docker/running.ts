import type { IncomingMessage } from "node:http";
import type { EngineEvent } from "../../model/engine.ts";
import { Fault } from "../fault.ts";
import type { Engine } from "../port.ts";
import { READ_MS, WRITE_MS, type Caller } from "./caller.ts";
import { container } from "./containers.ts";
import { demultiplex, linesOf, plain } from "./demux.ts";
import { messageOf, protocolFault } from "./faults.ts";
import { bytesOf, jsonLinesOf } from "./streams.ts";

type RunningCalls = Pick<Engine, "exec" | "logs" | "events">;

const EXEC_MS = 300_000;
/** The end of the output is what explains a failure. */
const KEPT_OUTPUT_BYTES = 1024 * 1024;

/** The calls that read a stream: exec, logs and events. */
export function runningCalls(caller: Caller): RunningCalls {
  return {
    async exec(id, command, how, options) {
      // One deadline over the three requests, since the command is what takes long.
      const limit = AbortSignal.timeout(options?.deadlineMs ?? EXEC_MS);
      const signal = options?.signal ? AbortSignal.any([limit, options.signal]) : limit;
      const call = { ...options, signal };
      try {
        const made = await (
          await container(caller, id, WRITE_MS, call)
        ).exec({
          Cmd: [...command],
          AttachStdout: true,
          AttachStderr: true,
          ...(how?.user === undefined ? {} : { User: how.user }),
          ...(how?.privileged === undefined ? {} : { Privileged: how.privileged }),
          ...(how?.workingDir === undefined ? {} : { WorkingDir: how.workingDir }),
          ...(how?.environment === undefined ? {} : { Env: [...how.environment] }),
        });
        const started = await (await caller.docker(WRITE_MS, call)).getExec(made.id).start({ Detach: false, Tty: false });
        const output = await outputOf(caller.host, `exec in ${id}`, started as unknown as IncomingMessage);
        const { ExitCode: exitCode } = await (await caller.docker(READ_MS, call)).getExec(made.id).inspect();
        if (exitCode === null) throw protocolFault(caller.host, `exec in ${id}`, "the command's output ended but not the command", true);
        return { exitCode, output };
      } catch (error) {
        if (!(error instanceof Fault) || !limit.aborted || options?.signal?.aborted) throw error;
        throw new Fault("timeout", caller.host, `${caller.host}: exec in ${id}: ${command.join(" ")} did not end in time`, {
          unknownOutcome: true,
          cause: error,
        });
      }
    },

    async *logs(id, how, options) {
      const what = `logs of ${id}`;
      const target = await container(caller, id, READ_MS, options);
      const {
        Config: { Tty: terminal },
      } = await target.inspect();
      const query = { stdout: true, stderr: true, follow: how.follow, tail: how.tail, since: how.since, timestamps: how.timestamps };
      // Always as a stream: a whole log may be larger than any answer should be.
      const path = `/containers/${target.id}/logs?${queryText(query)}`;
      try {
        const response = await caller.transport.stream({
          method: "GET",
          path: (await caller.version.prefix(options?.signal)) + path,
          deadlineMs: options?.deadlineMs ?? READ_MS,
          ...(options?.signal ? { signal: options.signal } : {}),
        });
        const bytes = bytesOf(caller.host, what, response);
        yield* linesOf(terminal ? plain(bytes) : demultiplex(bytes));
      } catch (error) {
        if (how.follow && options?.signal?.aborted) return;
        throw error instanceof Fault ? error : protocolFault(caller.host, what, messageOf(error), false, error);
      }
    },

    async *events(options) {
      const filters = options?.types?.length ? { filters: { type: [...options.types] } } : {};
      try {
        const docker = await caller.docker(READ_MS, options);
        const response = (await docker.getEvents(filters as object)) as IncomingMessage;
        for await (const event of jsonLinesOf(caller.host, "events", response)) yield caller.record<EngineEvent>(event, "Actor", "event");
      } catch (error) {
        if (options?.signal?.aborted) return;
        throw error;
      }
      // An engine ends the stream only when it ends itself.
      if (!options?.signal?.aborted) throw new Fault("unreachable", caller.host, `${caller.host}: the engine closed its event stream`);
    },
  };
}

async function outputOf(host: string, what: string, response: IncomingMessage): Promise<string> {
  let kept = Buffer.alloc(0);
  try {
    for await (const { bytes } of demultiplex(bytesOf(host, what, response))) {
      kept = Buffer.concat([kept, bytes]);
      if (kept.length > 2 * KEPT_OUTPUT_BYTES) kept = Buffer.from(kept.subarray(-KEPT_OUTPUT_BYTES));
    }
  } catch (error) {
    const kind = error instanceof Fault ? error.kind : "protocol";
    throw new Fault(kind, host, error instanceof Fault ? error.message : `${host}: ${what}: ${messageOf(error)}`, {
      unknownOutcome: true,
      cause: error,
    });
  }
  return kept.subarray(-KEPT_OUTPUT_BYTES).toString();
}

function queryText(query: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const text = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) text.set(key, String(value));
  return text.toString();
}
