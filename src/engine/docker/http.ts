/**
 * `import … from "node:http"` reads all its exports, and the one for WebSocket loads undici: some 20 ms of every command
 * that asks an engine. Taken this way, only what is used is loaded.
 */
export const http = process.getBuiltinModule("node:http");
