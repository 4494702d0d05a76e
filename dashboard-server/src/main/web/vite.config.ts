import { defineConfig } from "vitest/config";

const target = new URL("../../../target/classes/org/pledgewatch/dashboard/web", import.meta.url);

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    outDir: process.env["PLEDGEWATCH_WEB_OUT"] ?? target.pathname,
    emptyOutDir: true,
    target: "es2022",
    // Small files stay files: the page's security policy allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { "/api": process.env["PLEDGEWATCH_URL"] ?? "http://127.0.0.1:8080" },
  },
  test: { include: ["test/**/*.test.ts"], environment: "node" },
});
