import { describe, expect, it } from "vitest";
import { web } from "./world.ts";

/** As the first release computed them: a newer one must not replace what the older one made of the same file. */
const FIRST_RELEASE: Readonly<Record<string, string>> = {
  "environment: { A: b }\nports: ['80:8080']\nrestart: always": "v1:fda2436a1411917d4f5efc5c027e68de382590397b440f9ec3f7c1a7527f1947",
  "cap_add: [SYS_TIME, net_admin]\ncap_drop: [all]": "v1:9694c04be41b0598a1ae0898c64e0e2a53345a65137163eb1c7578fb878f7b23",
  "volumes: [{ type: bind, source: /srv, target: /srv }]": "v1:7e73b382f9a965f7c980dac3251a4d1abb7a5a5c2b5c17fc75987cb827df26b8",
  "volumes: ['/srv:/srv:ro', 'data:/data', { type: tmpfs, target: /t, tmpfs: { size: 1m } }]\ntmpfs: /run":
    "v1:6a808798e83392050b495ef8ec5a88a843557d6bd0504bdd789bc2d62759c6a7",
  "healthcheck: { test: curl localhost, interval: 5s, retries: 2 }\nstop_grace_period: 30s":
    "v1:dd58546e09a21132bfc6cf030a0cea354d4fba8031263f62541523cd07598f56",
  "configs: [{ source: c, target: /c, mode: 0400 }]\nvolumes: ['./conf:/conf:ro']":
    "v1:41e6bb6ca9f5c5beaa5338837229f9b973f692abba4bbf454a88c8122c0d6a29",
  "deploy: { resources: { limits: { cpus: '0.5', memory: 64M } }, restart_policy: { condition: on-failure, max_attempts: 3 } }":
    "v1:e1978efb14af5b8716dd51683bd8051d43126bbf13294b0f2e428d3e89247212",
  "networks: { default: { aliases: [x] } }\nextra_hosts: ['a:10.0.0.1']\nulimits: { nofile: 1024 }\nlogging: { driver: json-file }":
    "v1:ef5b8775c8739e44b1e54200943f19ffdc24dbb663390ff2f1a5568eb8572fdd",
};

describe("the fingerprint", () => {
  it.each(Object.entries(FIRST_RELEASE))("of the first release stays: %s", (attributes, fingerprint) => {
    const rest = "volumes: { data: {} }\nconfigs: { c: { content: x } }\n";
    expect(web(attributes, rest, { "conf/a": "1" }).fingerprint).toBe(fingerprint);
  });
});
