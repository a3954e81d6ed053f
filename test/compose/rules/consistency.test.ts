import { describe, expect, it } from "vitest";
import { isError } from "../../../src/model/problem.ts";
import { attributes, canonical, load, refusal, serviceOf } from "./rule.ts";

describe("§9.2 what a project implies", () => {
  it.each<[string, unknown]>([
    ["", { default: null }],
    ["networks: []", { default: null }],
    ["networks: {}", { default: null }],
    ["networks: [default]", { default: null }],
    ["networks: [n]", { n: null }],
    ["networks: {n: , default: }", { n: null, default: null }],
    ["network_mode: host", undefined],
    ["network_mode: none", undefined],
    ["network_mode: bridge", undefined],
    ["provider: {type: t}", undefined],
  ])("networks of a service with %j", (text, expected) => {
    const made = canonical(`services: {a: {image: x, ${text}}}\nnetworks: {n: }`);
    expect((made["services"] as { a: { networks?: unknown } }).a.networks).toEqual(expected);
    const used = expected === undefined ? undefined : Object.keys(expected as object).sort();
    expect(made["networks"] && Object.keys(made["networks"]).sort()).toEqual(used);
  });

  it("default may be written", () => {
    expect(canonical("services: {a: {image: x}}\nnetworks: {default: {name: mine, driver: d}}")["networks"]).toEqual({
      default: { name: "mine", driver: "d", ipam: {} },
    });
    expect(canonical("services: {a: {image: x}}\nnetworks: {default: {external: true, name: e}}")["networks"]).toEqual({
      default: { name: "e", external: true, ipam: {} },
    });
  });

  const started = (restart: boolean) => ({ condition: "service_started", required: true, ...(restart ? { restart: true } : {}) });
  it.each<[string, unknown]>([
    ["links: [b]", { b: started(true) }],
    ["links: ['b:alias', c]", { b: started(true), c: started(true) }],
    ["network_mode: 'service:b'", { b: started(true) }],
    ["ipc: 'service:b'", { b: started(true) }],
    ["pid: 'service:b'", { b: started(true) }],
    ["uts: 'service:b'", { b: started(true) }],
    ["volumes_from: [b]", { b: started(false) }],
    ["volumes_from: ['b:ro', 'container:other']", { b: started(false) }],
    ["volumes_from: ['container:other:ro']", undefined],
    ["ipc: host, pid: 'container:q'", undefined],
    ["links: [b], volumes_from: [b]", { b: started(true) }],
    ["depends_on: {b: {condition: service_healthy}}, links: [b]", { b: { condition: "service_healthy", required: true } }],
    ["depends_on: [c], links: [b]", { b: started(true), c: started(false) }],
    ["depends_on: {b: {condition: service_started, restart: true}}", { b: started(true) }],
  ])("dependencies of %s", (text, expected) => {
    const made = serviceOf(`services: {a: {image: x, ${text}}, b: {image: y}, c: {image: z}}`) as { depends_on?: unknown };
    expect(made.depends_on).toEqual(expected);
  });

  it("scale fills deploy.replicas", () => {
    expect(attributes("scale: 2, deploy: {mode: replicated}")).toEqual({
      scale: 2,
      deploy: { mode: "replicated", replicas: 2, resources: {}, placement: {} },
    });
    expect(attributes("scale: 2")).toEqual({ scale: 2 });
  });
});

describe("§9.3 what does not fit together", () => {
  it.each([
    "services: {a: {}}",
    "services: {a: {image: ''}}",
    "services: {a: {image: $NOPE}}",
    "services: {a: {user: u}}",
    "services: {a: {image: x, network_mode: host, networks: [default]}}",
    "services: {a: {image: x, network_mode: none, networks: {n: }}}\nnetworks: {n: }",
    "services: {a: {image: x, networks: [nope]}}",
    "services: {a: {image: x, volumes: ['nope:/x']}}",
    "services: {a: {image: x, models: [nope]}}",
    "services: {a: {build: {secrets: [nope]}}}",
    "services: {a: {image: x, depends_on: [nope]}}",
    "services: {a: {image: x, links: [nope]}}",
    "services: {a: {image: x, links: ['b:c:d']}, b: {image: y}}",
    "services: {a: {image: x, volumes_from: [nope]}}",
    "services: {a: {image: x, pid: 'service:nope'}}",
    "services: {a: {image: x, ipc: 'service:nope'}}",
    "services: {a: {image: x, depends_on: [b]}, b: {image: y, depends_on: [a]}}",
    "services: {a: {image: x, links: [b]}, b: {image: y, depends_on: [a]}}",
    "services: {a: {image: x, network_mode: 'service:a'}}",
    "services: {a: {image: x, depends_on: [b]}, b: {image: y, depends_on: [c]}, c: {image: z, volumes_from: [a]}}",
    "services: {a: {platform: linux/arm64, build: {platforms: [linux/amd64]}}}",
    "services: {a: {image: x, scale: 1, deploy: {replicas: 2}}}",
    "services: {a: {image: x, scale: 0, deploy: {replicas: 1}}}",
    "services: {a: {image: x, scale: -1}}",
    "services: {a: {image: x, container_name: nn, scale: 2}}",
    "services: {a: {image: x, container_name: nn, deploy: {replicas: 3}}}",
    "services: {a: {image: x, container_name: nn}, b: {image: y, container_name: nn}}",
    "services: {a: {image: x, cpus: 1, deploy: {resources: {limits: {cpus: 2}}}}}",
    "services: {a: {image: x, cpus: 1, deploy: {resources: {limits: {}}}}}",
    "services: {a: {image: x, mem_limit: 1m, deploy: {resources: {limits: {memory: 2m}}}}}",
    "services: {a: {image: x, mem_limit: 1m, deploy: {resources: {limits: {cpus: 1}}}}}",
    "services: {a: {image: x, mem_reservation: 1m, deploy: {resources: {reservations: {cpus: 1}}}}}",
    "services: {a: {image: x, pids_limit: 1, deploy: {resources: {limits: {pids: 2}}}}}",
    "services: {a: {image: x}}\nvolumes: {v: {external: true, driver_opts: {a: 1}}}",
    "services: {a: {image: x}}\nvolumes: {v: {external: true, labels: {a: 1}}}",
    "services: {a: {image: x}}\nconfigs: {c: {}}",
    "services: {a: {image: x}}\nconfigs: {c: {file: a, content: b}}",
    "services: {a: {image: x}}\nconfigs: {c: {environment: a, content: b}}",
    "services: {a: {image: x}}\nsecrets: {s: {}}",
    "services: {a: {image: x}}\nsecrets: {s: {content: a}}",
    "services: {a: {image: x}}\nsecrets: {s: {file: a, environment: b}}",
    "services: {a: {image: x}}\nsecrets: {s: {driver: d}}",
    "services: {a: {image: x}}\nsecrets: {s: {external: false}}",
    "services: {a: {image: x}}\nsecrets: {s: {file: ''}}",
    "services: {a: {image: x}}\nsecrets: {s: }",
    "services: {a: {image: x}}\nconfigs: {c: }",
  ])("%s", (text) => expect(refusal(text)).not.toBe(""));

  it.each([
    "services: {a: {build: .}}",
    "services: {a: {provider: {type: t}}}",
    "services: {a: {image: 'x:y:z!'}}",
    "services: {a: {image: x, depends_on: {nope: {condition: service_started, required: false}}}}",
    "services: {a: {image: x, network_mode: 'container:q'}}",
    "services: {a: {platform: linux/arm64, build: {platforms: [linux/amd64, linux/arm64]}}}",
    "services: {a: {image: x, scale: 2, deploy: {replicas: 2}}}",
    "services: {a: {image: x, container_name: nn, scale: 1}}",
    "services: {a: {image: x, container_name: nn, scale: 0}}",
    "services: {a: {image: x, cpus: 1, deploy: {resources: {limits: {cpus: '1'}}}}}",
    "services: {a: {image: x, cpus: 1, deploy: {resources: {reservations: {cpus: 2}}}}}",
    "services: {a: {image: x, mem_limit: 1g, deploy: {resources: {limits: {memory: 1024m}}}}}",
    "services: {a: {image: x, mem_limit: 0, deploy: {resources: {limits: {memory: 1m}}}}}",
    "services: {a: {image: x, mem_limit: 1m, deploy: {replicas: 1}}}",
    "services: {a: {image: x, labels: {com.docker.compose.project: q}}}",
    "services: {a: {image: x, volumes: ['/a:/x', '/b:/x']}}",
    "services: {a: {image: x}}\nvolumes: {v: {external: true, name: n, x-a: 1}}",
    "services: {a: {image: x}}\nvolumes: {v: {external: false, driver: d}}",
    "services: {a: {image: x}}\nconfigs: {c: {external: true}}",
    "services: {a: {image: x}}\nconfigs: {c: {external: true, file: a}}",
    "services: {a: {image: x}}\nsecrets: {s: {external: true, driver: d}}",
    "services: {a: {image: x, models: [m]}}\nmodels: {m: {model: q}}",
  ])("%s is fine", (text) => expect(refusal(text)).toBe(""));

  it.each<[string, string, string]>([
    ["networks: [backnd]", "services.a.networks.backnd", "Did you mean backend?"],
    ["networks: [other]", "services.a.networks.other", "Add it under the top-level networks. Defined are backend, default."],
    ["volumes: ['data:/d']", "services.a.volumes[0]", "Add it under the top-level volumes."],
    ["network_mode: 'service:q'", "services.a.network_mode", "Defined are a, db."],
    ["links: [db, ddb]", "services.a.links[1]", "Did you mean db?"],
    ["volumes_from: ['dbb:ro']", "services.a.volumes_from[0]", "Did you mean db?"],
    ["depends_on: [dbb]", "services.a.depends_on.dbb", "Did you mean db?"],
    ["extends: dbb", "services.a.extends", "Did you mean db?"],
    ["extends: {servce: db}", "services.a.extends.servce", "Did you mean service?"],
  ])("%s is told at %s: %s", (text, at, hint) => {
    const problems = load(`services: {a: {image: x, ${text}}, db: {image: d}}\nnetworks: {backend: }`).problems.filter(isError);
    expect(problems.map((problem) => [problem.at, problem.hint])).toEqual([[at, hint]]);
  });
});

describe("§11 top-level objects", () => {
  it.each<[string, string, string, unknown]>([
    [
      "networks",
      "networks: [k]",
      "{driver_opts: {a: 1, b: 1.5}, labels: [l=1], attachable: 'true', internal: true, enable_ipv6: false, enable_ipv4: true}",
      {
        driver_opts: { a: "1", b: "1.5" },
        labels: { l: "1" },
        attachable: true,
        internal: true,
        enable_ipv6: false,
        enable_ipv4: true,
        ipam: {},
      },
    ],
    [
      "networks",
      "networks: [k]",
      "{ipam: {driver: d, config: [{subnet: 10.0.0.0/8, aux_addresses: {h: 10.0.0.9}}], options: {a: b}}}",
      {
        ipam: { driver: "d", config: [{ subnet: "10.0.0.0/8", aux_addresses: { h: "10.0.0.9" } }] },
      },
    ],
    [
      "volumes",
      "volumes: ['k1:/k']",
      "{driver: d, driver_opts: {a: 1}, labels: {l: }}",
      { driver: "d", driver_opts: { a: "1" }, labels: { l: "" } },
    ],
    ["configs", "configs: [k]", "{content: 'a $$b ${U:-c}', labels: {l: 1}}", { content: "a $$b c", labels: { l: "1" } }],
    ["configs", "configs: [k]", "{environment: E}", { environment: "E" }],
    ["secrets", "secrets: [k]", "{environment: E, template_driver: golang}", { environment: "E", template_driver: "golang" }],
  ])("%s", (kind, use, object, expected) => {
    const key = kind === "volumes" ? "k1" : "k";
    const made = canonical(`services: {a: {image: x, ${use}}}\n${kind}: {${key}: ${object}}`);
    expect(made[kind]).toEqual({ [key]: { name: `proj_${key}`, ...(expected as object) } });
  });

  it("models reach the services that use them", () => {
    const made = canonical(
      "services: {a: {image: x, models: [m]}, b: {image: y, models: {m: {endpoint_var: E, model_var: M}}}}\nmodels: {m: {model: q, context_size: 10}}",
    );
    expect(made).toMatchObject({
      models: { m: { model: "q", context_size: 10 } },
      services: { a: { models: { m: null } }, b: { models: { m: { endpoint_var: "E", model_var: "M" } } } },
    });
  });

  it("options of a provider are lists", () => {
    expect(serviceOf("services: {a: {provider: {type: t, options: {a: 1, b: [x, true]}}}}")).toEqual({
      provider: { type: "t", options: { a: ["1"], b: ["x", "true"] } },
    });
  });
});
