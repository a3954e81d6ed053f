import type { ServiceContext } from "../context.ts";
import { applies, surroundings } from "./surroundings.ts";
import { eachWritten, type Written } from "./written.ts";

interface Need {
  readonly attribute: string;
  readonly version: string;
}

/** Attributes of a service, and of the networks it joins, that only newer engines know: they drop unknown fields in silence. */
export function needsApi(context: ServiceContext): Need[] {
  const needs: Need[] = [];
  const collect = (written: Written, attribute: string): "descend" => {
    const version = apiOf(context, written);
    if (version !== undefined) needs.push({ attribute, version });
    return "descend";
  };
  eachWritten(context.service, "services.*", (written) => collect(written, written.at));
  for (const key of Object.keys(context.service.networks ?? {})) {
    const network = context.project.networks?.[key];
    if (network && network.external !== true)
      eachWritten({ ...network }, "networks.*", (written) => collect(written, `network ${key}: ${written.at}`));
  }
  return needs;
}

function apiOf(context: ServiceContext, { row, value, parent }: Written): string | undefined {
  const around = surroundings(context, parent);
  const excepted = row?.except?.find((exception) => exception.api !== undefined && applies(exception, value, around));
  return excepted?.api ?? row?.api;
}
