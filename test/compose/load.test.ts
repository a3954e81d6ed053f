import { describe, expect, it } from "vitest";
import { printCanonical } from "../../src/compose/print.ts";
import { loadProject } from "../../src/compose/load.ts";
import { NotLoaded, treeOf } from "../../src/model/revision.ts";
import { load, loadText, errorsOf, projectOf, said } from "./project.ts";

const WEB = "services:\n  web:\n    image: nginx\n";

describe("loading a project", () => {
  it("writes every short form long, under the name of its directory", () => {
    const project = projectOf(loadText(`${WEB}    ports: ["8080:80"]\n    volumes: ["./html:/srv:ro", "data:/data"]\nvolumes: {data: }\n`));
    expect(project).toEqual({
      name: "shop",
      networks: { default: { name: "shop_default", ipam: {} } },
      services: {
        web: {
          image: "nginx",
          command: null,
          entrypoint: null,
          networks: { default: null },
          ports: [{ mode: "ingress", target: 80, published: "8080", protocol: "tcp" }],
          volumes: [
            { type: "bind", source: "/.repository/stacks/shop/html", target: "/srv", read_only: true, bind: { create_host_path: true } },
            { type: "volume", source: "data", target: "/data", volume: {} },
          ],
        },
      },
      volumes: { data: { name: "shop_data" } },
    });
  });

  it("keeps extensions where they are written", () => {
    const project = projectOf(loadText(`x-team: [a]\n${WEB}    x-note: {since: 2024-01-01, ratio: 1.5}\n`));
    expect(project["x-team"]).toEqual(["a"]);
    expect(project.services["web"]!["x-note"]).toEqual({ since: "2024-01-01", ratio: 1.5 });
  });

  it("adds the override file that stands beside the compose file", () => {
    const result = load({ "stacks/shop/compose.yaml": WEB, "stacks/shop/compose.override.yaml": "services: {web: {image: caddy}}" });
    expect(projectOf(result).services["web"]!.image).toBe("caddy");
    expect(result.files).toEqual(["stacks/shop/compose.override.yaml", "stacks/shop/compose.yaml"]);
  });

  it("lets a missing blob through to the caller, who fetches it", () => {
    const files = {
      ...treeOf({ "a/compose.yaml": WEB }),
      read: (path: string) => {
        throw new NotLoaded(path);
      },
    };
    expect(() => loadProject({ files, directory: "a", environment: {} })).toThrow(NotLoaded);
  });

  it("names a project at the root of the repository as the caller calls the repository", () => {
    const result = loadProject({ files: treeOf({ "compose.yaml": WEB }), directory: "", environment: {}, directoryName: "My Shop" });
    expect(projectOf(result).name).toBe("myshop");
  });

  it("reads .env for interpolation, and the given environment wins over it", () => {
    const files = {
      "stacks/shop/compose.yaml": "services: {web: {image: 'nginx:${TAG}-${KIND}'}}",
      "stacks/shop/.env": "TAG=1\nKIND=slim\n",
    };
    const result = load(files, { environment: { TAG: "2" } });
    expect(projectOf(result).services["web"]!.image).toBe("nginx:2-slim");
    expect(result.environment).toMatchObject({ TAG: "2", KIND: "slim", COMPOSE_PROJECT_NAME: "shop" });
  });

  it("merges env files below environment, and an entry without value removes the file's", () => {
    const result = load({
      "stacks/shop/compose.yaml": `${WEB}    env_file: [a.env]\n    environment: {B: own, GONE: }\n`,
      "stacks/shop/a.env": "A=file\nB=file\nGONE=file\n",
    });
    expect(projectOf(result).services["web"]!.environment).toEqual({ A: "file", B: "own", GONE: null });
    expect(projectOf(result).services["web"]!["env_file"]).toBeUndefined();
  });

  it("tells where an attribute is written, through overrides and short forms", () => {
    const result = load({
      "stacks/shop/compose.yaml": `${WEB}    ports:\n      - "80:80"\n    environment: [A=1]\n`,
      "stacks/shop/compose.override.yaml": `services:\n  web:\n    ports: ["81:81"]\n`,
    });
    expect(result.locate("services.web.ports[0].target")).toEqual({ file: "stacks/shop/compose.yaml", line: 5, column: 9 });
    expect(result.locate("services.web.ports[1]")).toEqual({ file: "stacks/shop/compose.override.yaml", line: 3, column: 13 });
    expect(result.locate("services.web.environment.A")).toEqual({ file: "stacks/shop/compose.yaml", line: 6, column: 19 });
  });

  it("prints $ doubled, as docker compose does, so that the output can be read again", () => {
    const project = projectOf(loadText(`${WEB}    labels: {price: "$$5"}\n`));
    expect(project.services["web"]!.labels).toEqual({ price: "$5" });
    expect(printCanonical(project)).toMatchObject({ services: { web: { labels: { price: "$$5" } } } });
  });

  it("leaves services of inactive profiles out and names them", () => {
    const text = `${WEB}  tool: {image: t, profiles: [ops]}\n`;
    expect(loadText(text).disabledServices).toEqual(["tool"]);
    expect(Object.keys(projectOf(loadText(text, { profiles: ["ops"] })).services)).toEqual(["web", "tool"]);
    expect(Object.keys(projectOf(loadText(text, { environment: { COMPOSE_PROFILES: "x,ops" } })).services)).toEqual(["web", "tool"]);
  });

  it("warns about what has no effect, and loads", () => {
    const result = loadText(`version: "3"\n${WEB}    command: a && b\n    volumes: ["/a:/b:shiny"]\nvolumes: {spare: }\n`);
    expect(projectOf(result).volumes).toBeUndefined();
    expect(said(result).filter((line) => line.includes("warning"))).toHaveLength(4);
    expect(errorsOf(result)).toEqual([]);
  });
});
