import { expect, test } from "@playwright/test";
import { SIGNED_IN } from "../support/signedIn";

const FOLDER = process.env["PLEDGEWATCH_SCREENSHOTS"] ?? "screenshots";
const QUERY = process.env["PLEDGEWATCH_QUERY"] ?? "";
const NAME = process.env["PLEDGEWATCH_NAME"] ?? "live";

const SIZES = [
  { name: "wall-1920x1080", viewport: { width: 1920, height: 1080 } },
  { name: "desk-1366x768", viewport: { width: 1366, height: 768 } },
  { name: "phone-390x844", viewport: { width: 390, height: 844 } },
] as const;

for (const size of SIZES) {
  for (const colorScheme of ["dark", "light"] as const) {
    test(`${NAME} ${size.name} ${colorScheme}`, async ({ browser, baseURL }) => {
      const page = await browser.newPage({
        viewport: size.viewport,
        colorScheme,
        storageState: SIGNED_IN,
      });
      await page.goto(`${baseURL}/live${QUERY}`);
      await expect(page.locator(".page[data-loaded=true]")).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      await expect(page.getByTestId("as-of")).not.toContainText("waiting");
      await expect(page.locator(".page[data-history=true]")).toBeVisible();
      // Two frames more, so that charts are painted too.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      await page.screenshot({
        path: `${FOLDER}/${NAME}-${size.name}-${colorScheme}.png`,
        fullPage: size.name.startsWith("phone"),
      });
      await page.close();
    });
  }
}
