import { describe, expect, it } from "vitest";
import { attributes, merged, refused } from "./rule.ts";

const port = (target: number, more: Record<string, unknown> = {}) => ({ mode: "ingress", target, protocol: "tcp", ...more });

describe("§8 ports", () => {
  it.each<[string, unknown[]]>([
    ["80", [port(80)]],
    ["'80'", [port(80)]],
    ["70000", [port(70000)]],
    ["0x50", [port(80)]],
    ["'080:080'", [port(80, { published: "80" })]],
    ["'8000-8000:80'", [port(80, { published: "8000" })]],
    ["'8000-8010:80'", [port(80, { published: "8000-8010" })]],
    ["'98-101'", [port(100), port(101), port(98), port(99)]],
    ["'9-10:99-100'", [port(100, { published: "10" }), port(99, { published: "9" })]],
    ["'1.2.3.4:80-81:90-91/udp'", [90, 91].map((p, i) => port(p, { protocol: "udp", published: `8${i}`, host_ip: "1.2.3.4" }))],
    ["'1.2.3.4::80'", [port(80, { host_ip: "1.2.3.4" })]],
    ["'[::1]:8080:80/TCP'", [port(80, { published: "8080", host_ip: "::1" })]],
    ["'[2001:db8::1]::80'", [port(80, { host_ip: "2001:db8::1" })]],
    ["'[::ffff:1.2.3.4]:1:80'", [port(80, { published: "1", host_ip: "::ffff:1.2.3.4" })]],
    ["'0.0.0.0:0:80'", [port(80, { published: "0", host_ip: "0.0.0.0" })]],
    ["':80'", [port(80)]],
    ["'80/'", [port(80)]],
    ["'80:80', '80:80/udp'", [port(80, { published: "80" }), port(80, { published: "80", protocol: "udp" })]],
    ["'1.1.1.1:80:80', '2.2.2.2:80:80'", ["1.1.1.1", "2.2.2.2"].map((host_ip) => port(80, { published: "80", host_ip }))],
    ["{target: 80, host_ip: '::', published: '1-2', mode: host}", [port(80, { host_ip: "::", published: "1-2", mode: "host" })]],
    ["{target: 80, published: 90, x-note: 1}", [port(80, { published: "90" })]],
    ["{target: 80}, {target: 80, protocol: udp}", [port(80), port(80, { protocol: "udp" })]],
    ["{target: 80, name: one}, {target: 80, name: two}", [port(80, { name: "two" })]],
  ])("%s", (ports, expected) => expect(attributes(`ports: [${ports}]`)).toEqual({ ports: expected }));

  it.each<[string, RegExp]>([
    ["80.5", /not a port/],
    ["80.0", /not a port/],
    ["'80.0'", /container port/],
    ["'65536'", /container port/],
    ["'90-80'", /container port/],
    ["'80:'", /not a port/],
    ["''", /not a port/],
    ["'/udp'", /container port/],
    ["'80/icmp'", /protocol/],
    ["'localhost:80:80'", /IP address/],
    ["'1.2.3:80:80'", /IP address/],
    ["'127.0.0.01:80:80'", /IP address/],
    ["'300.1.1.1:80:80'", /IP address/],
    ["'fe80::1:80:80'", /not a port/],
    ["'[fe80::1%eth0]:80:80'", /IP address/],
    ["'1.2.3.4:5:80:80'", /not a port/],
    ["'1-3:80-81'", /differ in length/],
    ["'-80'", /container port/],
    ["'a'", /container port/],
    ["-80", /0 or more/],
    ["{target: 80, host_ip: ''}", /IP address/],
    ["{target: '80/udp'}", /integer/],
    ["{host_ip: 1.2.3.4}", /no target/],
  ])("%s is refused", (ports, reason) => expect(refused(`ports: [${ports}]`)).toMatch(reason));

  it("are appended by an override, and the same one is not published twice", () => {
    expect(merged("ports: ['80:80', '81:81']", "ports: ['82:80', '81:81']")).toEqual({
      ports: [port(80, { published: "80" }), port(81, { published: "81" }), port(80, { published: "82" })],
    });
  });

  it("of a range are not published twice either", () => {
    expect(merged("ports: ['80-81:80-81']", "ports: ['81:81', '0.0.0.0:80:80']")).toEqual({
      ports: [port(80, { published: "80", host_ip: "0.0.0.0" }), port(81, { published: "81" })],
    });
  });

  it.each<[string, unknown]>([
    ["expose: [80, '81', 80-82, 90/udp]", { expose: ["80", "81", "80-82", "90/udp"] }],
    ["expose: [80, '80']", { expose: ["80"] }],
  ])("%s", (text, expected) => expect(attributes(text)).toEqual(expected));

  it("expose takes no fraction", () => expect(refused("expose: [80.5]")).toMatch(/not a port/));
});
