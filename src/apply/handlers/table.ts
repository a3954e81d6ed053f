import type { OperationKind } from "../../model/plan.ts";
import type { Handler } from "../scope.ts";
import { build } from "./build.ts";
import { connect } from "./connect.ts";
import { create } from "./create.ts";
import { fill } from "./fill.ts";
import { network } from "./network.ts";
import { pause } from "./pause.ts";
import { push } from "./push.ts";
import { pull } from "./pull.ts";
import { removeFiles } from "./remove-files.ts";
import { removeNetwork } from "./remove-network.ts";
import { remove } from "./remove.ts";
import { rename } from "./rename.ts";
import { start } from "./start.ts";
import { stop } from "./stop.ts";
import { transfer } from "./transfer.ts";
import { volume } from "./volume.ts";
import { wait } from "./wait.ts";

/** A kind of operation without a handler does not compile. */
export const HANDLERS: { readonly [K in OperationKind]: Handler<K> } = {
  pull,
  build,
  push,
  transfer,
  network,
  volume,
  fill,
  create,
  start,
  wait,
  pause,
  stop,
  remove,
  rename,
  connect,
  "remove-network": removeNetwork,
  "remove-files": removeFiles,
};
