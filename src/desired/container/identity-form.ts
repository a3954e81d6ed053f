import type { ContainerBody } from "../../model/engine.ts";
import type { ServiceContext } from "../context.ts";
import { withoutUndefined } from "../defined.ts";
import { isSimpleBind, mounts } from "./mounts.ts";

/**
 * The body as it enters the fingerprint. Where a later release says the same to an engine in other words, the words of the
 * first one count: containers that it made are what the manifest says, and nobody wants them replaced.
 */
export function identityForm(context: ServiceContext, body: ContainerBody): ContainerBody {
  const { service } = context;
  const { CapAdd: _added, CapDrop: _dropped, Binds: _binds, Mounts: _mounts, Tmpfs: _tmpfs, ...rest } = body.HostConfig ?? {};
  return {
    ...body,
    HostConfig: withoutUndefined({
      ...rest,
      // As written: engines read net_admin as CAP_NET_ADMIN.
      CapAdd: service["cap_add"] as readonly string[] | undefined,
      CapDrop: service["cap_drop"] as readonly string[] | undefined,
      // A long bind without options: one whose path was missing made no container.
      ...mounts(context, (mount) => mount.bind !== undefined && isSimpleBind(mount)),
    }),
  };
}
