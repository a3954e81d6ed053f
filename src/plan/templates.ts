import type { ContainerBody } from "../model/engine.ts";

export interface TemplateFacts {
  readonly stack: string;
  readonly service: string;
  readonly slot: number;
  readonly host: string;
  readonly hostId: string;
  readonly os: string;
  readonly arch: string;
}

/**
 * Swarm's placeholders in environment, hostname and mount sources: `{{.Node.Hostname}}`, `{{.Task.Slot}}` ….
 * What is not one of them stays as written: log drivers have templates of their own.
 * Source: Docker documentation, "Create services using templates".
 */
export function expandTemplates(body: ContainerBody, facts: TemplateFacts): ContainerBody {
  const text = JSON.stringify([body.Env, body.Hostname, body.HostConfig?.Binds, body.HostConfig?.Mounts]);
  if (!text.includes("{{")) return body;
  const expand = (value: string): string => expandText(value, facts);
  return {
    ...body,
    ...(body.Env && { Env: body.Env.map(expand) }),
    ...(body.Hostname !== undefined && { Hostname: expand(body.Hostname) }),
    HostConfig: {
      ...body.HostConfig,
      ...(body.HostConfig?.Binds && { Binds: body.HostConfig.Binds.map(expand) }),
      ...(body.HostConfig?.Mounts && {
        Mounts: body.HostConfig.Mounts.map((mount) => (mount.Source === undefined ? mount : { ...mount, Source: expand(mount.Source) })),
      }),
    },
  };
}

function expandText(text: string, facts: TemplateFacts): string {
  const values: Readonly<Record<string, string>> = {
    ".Service.Name": `${facts.stack}_${facts.service}`,
    ".Node.ID": facts.hostId,
    ".Node.Hostname": facts.host,
    ".Node.Platform.OS": facts.os,
    ".Node.Platform.Architecture": facts.arch,
    ".Task.Name": `${facts.stack}-${facts.service}-${facts.slot}`,
    ".Task.Slot": String(facts.slot),
  };
  return text.replace(/\{\{\s*(\.[A-Za-z.]+)\s*\}\}/g, (whole, name: string) => values[name] ?? whole);
}
