import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of this machine; null where there is none. */
export const executable =
  [process.env.CHROMIUM ?? "", ...PLACES].find((place) => place !== "" && existsSync(place)) ?? null;

/** What to hand to a test: runs it, or says why it is skipped. */
export const browserTest = {
  skip: executable === null ? `no browser found at ${PLACES.join(", ")}; set CHROMIUM to its path` : false,
  timeout: 120_000,
} as const;

/** A browser in which pages are opened from a folder of their own, with what they tried to load and run. */
export interface Desk {
  readonly open: (html: string, options?: BrowserContextOptions) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** Every address asked for but the page itself. */
  readonly requests: readonly string[];
  /** Errors, dialogs, refusals by the content policy. */
  readonly troubles: readonly string[];
}

export async function openDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), "crossread-"));
  const browser: Browser = await chromium.launch({
    ...(executable === null ? {} : { executablePath: executable }),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  let pages = 0;
  return {
    open: async (html, options = {}) => {
      pages += 1;
      const file = join(folder, `${pages}.html`);
      writeFileSync(file, html);
      const address = pathToFileURL(file).href;
      const context = await browser.newContext({ reducedMotion: "reduce", ...options });
      const page = await context.newPage();
      const requests: string[] = [];
      const troubles: string[] = [];
      page.on("request", (request) => {
        if (request.url() !== address) requests.push(request.url());
      });
      page.on("pageerror", (error) => troubles.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
      });
      page.on("dialog", (dialog) => {
        troubles.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.goto(address);
      return { page, requests, troubles };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
