import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const target = new URL("../../../target/classes/org/pledgewatch/dashboard/web", import.meta.url);

const SHIPPED = [
  "@fontsource-variable/inter",
  "d3-array",
  "d3-geo",
  "internmap",
  "preact",
  "uplot",
];

/** What the pages carry of others goes out with its licences. */
function licences(): Plugin {
  return {
    name: "licences",
    apply: "build",
    generateBundle() {
      const source = SHIPPED.map((name) => {
        const file = new URL(`node_modules/${name}/LICENSE`, import.meta.url);
        return `${name}\n\n${readFileSync(file, "utf8").trim()}\n`;
      }).join("\n----\n\n");
      this.emitFile({ type: "asset", fileName: "assets/licences.txt", source });
    },
  };
}

export default defineConfig({
  plugins: [licences()],
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
