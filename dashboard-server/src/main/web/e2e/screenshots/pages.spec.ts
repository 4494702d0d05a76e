import { expect, test } from "@playwright/test";
import { PAGES } from "../../src/shell/pages";

const FOLDER = process.env["PLEDGEWATCH_SCREENSHOTS"] ?? "screenshots";
/** What the address of every page says, for instance ?run=demo&force=west-yorkshire */
const QUERY = process.env["PLEDGEWATCH_QUERY"] ?? "";
/** Names of pages with commas between; all of them where nothing is said. */
const ONLY = (process.env["PLEDGEWATCH_PAGES"] ?? "").split(",").filter((name) => name !== "");

const SIZES = [
  { name: "wall-1920x1080", viewport: { width: 1920, height: 1080 } },
  { name: "desk-1366x768", viewport: { width: 1366, height: 768 } },
  { name: "phone-390x844", viewport: { width: 390, height: 844 } },
] as const;

const NAMES = PAGES.map((page) => page.path.slice(1)).filter(
  (name) => ONLY.length === 0 || ONLY.includes(name),
);

for (const name of NAMES) {
  for (const size of SIZES) {
    for (const colorScheme of ["dark", "light"] as const) {
      test(`${name} ${size.name} ${colorScheme}`, async ({ browser, baseURL }) => {
        const page = await browser.newPage({ viewport: size.viewport, colorScheme });
        await page.goto(`${baseURL}/${name}${QUERY}`);
        await expect(page.locator(".page[data-loaded=true]")).toBeVisible();
        await page.evaluate(() => document.fonts.ready);
        await expect(page.getByTestId("as-of")).not.toContainText("waiting");
        await expect(page.locator(".page[data-history=true]")).toBeVisible();
        await expect(page.locator("[data-settled=false]")).toHaveCount(0);
        // Two frames more, so that charts are painted too.
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
        await page.screenshot({
          path: `${FOLDER}/${name}-${size.name}-${colorScheme}.png`,
          fullPage: size.name.startsWith("phone"),
        });
        await page.close();
      });
    }
  }
}
