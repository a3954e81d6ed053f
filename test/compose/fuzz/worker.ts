import { parentPort, workerData } from "node:worker_threads";
import { fuzz } from "./crash.ts";

// Errors are results here: nobody reads where they were made.
Error.stackTraceLimit = 0;

const { cases, seed } = workerData as { readonly cases: number; readonly seed: number };
const tell = parentPort!.postMessage.bind(parentPort);
tell(fuzz(cases, seed) ?? null);
