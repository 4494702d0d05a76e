import { expect, test, type Browser, type Page } from "@playwright/test";
import { PAGES, type PageEntry } from "../../src/shell/pages";

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

const nameOf = (entry: PageEntry) => entry.path.slice(1);
const wanted = PAGES.filter((entry) => ONLY.length === 0 || ONLY.includes(nameOf(entry)));

for (const entry of wanted) {
  for (const size of SIZES) {
    for (const colorScheme of ["dark", "light"] as const) {
      test(`${nameOf(entry)} ${size.name} ${colorScheme}`, async ({ browser, baseURL }) => {
        const page = await visitor(browser, entry, { viewport: size.viewport, colorScheme });
        await page.goto(await addressOf(page, entry, baseURL ?? ""));
        await isPainted(page, entry);
        await page.screenshot({
          path: `${FOLDER}/${nameOf(entry)}-${size.name}-${colorScheme}.png`,
          fullPage: size.name.startsWith("phone"),
        });
        await page.close();
      });
    }
  }
}

/** Nobody sees the sign-in page who is signed in. */
function visitor(browser: Browser, entry: PageEntry, look: object): Promise<Page> {
  const nobody = entry.needs === "sign-in" ? { storageState: { cookies: [], origins: [] } } : {};
  return browser.newPage({ ...look, ...nobody });
}

/** One promise has no page without its id: the newest breach is taken. */
async function addressOf(page: Page, entry: PageEntry, baseURL: string): Promise<string> {
  if (entry.path !== "/promise") return `${baseURL}${entry.path}${QUERY}`;
  const params = new URLSearchParams(QUERY);
  params.set("state", "broken");
  params.set("limit", "1");
  const answer = await page.request.get(`${baseURL}/api/promises?${params}`);
  const { promises } = (await answer.json()) as { promises: readonly { id: string }[] };
  return `${baseURL}/promise${QUERY}&id=${encodeURIComponent(promises[0]?.id ?? "none")}`;
}

async function isPainted(page: Page, entry: PageEntry): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  if ("feed" in entry) {
    await expect(page.locator(".page[data-loaded=true]")).toBeVisible();
    await expect(page.getByTestId("as-of")).not.toContainText("waiting");
    await expect(page.locator(".page[data-history=true]")).toBeVisible();
    await expect(page.locator("[data-settled=false]")).toHaveCount(0);
  }
  await page.evaluate(() => document.fonts.ready);
  // Two frames more, so that charts are painted too.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}
