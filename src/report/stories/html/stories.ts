import type { CopyFamily } from "../../../model/copy.ts";
import type { ReportId } from "../../../model/ids.ts";
import type { ListedReport } from "../../../model/story-list.ts";
import { count, day, number } from "../../html/format.ts";
import { html, join, type Markup } from "../../html/markup.ts";
import { reportKey, sayCopyOrigin, sayCopyRole, sayLinkGround } from "../../words.ts";
import { type CopyGroup, headlineOf, type StoryView, sayDays, sayListed } from "../view.ts";
import type { StoriesPage } from "./page.ts";

/** The stories of two reports or more, largest first, each with why it is one and who copied from whom. */
export function stories(page: StoriesPage): Markup {
  const { view, limits } = page;
  const listed = view.several.slice(0, limits.stories);
  const more = view.several.length - listed.length;
  return html`<section id="stories" aria-labelledby="stories-h">
<h2 id="stories-h">Stories by size <small>${count(view.several.length, "story", "stories")}, largest first</small></h2>
${listed.length === 0 && html`<p class="none">No two reports tell of one event.</p>`}
<ol class="stories">${listed.map((story) => card(story, page))}</ol>
${more > 0 && html`<p class="more">${count(more, "more story", "more stories")} in the JSON.</p>`}
</section>`;
}

function card(view: StoryView, page: StoriesPage): Markup {
  const { story, number: place, headline, reports, origins, reasons, copied } = view;
  const href = page.pages.get(story.id);
  const inner = html`<bdi>${headline}</bdi>`;
  const language = story.language === null || story.language === "en" ? "" : ` · in ${story.language}`;
  return html`<li class="story" id="story-${place}">
<p class="size"><b>${number(reports.length)}</b> reports</p>
<div>
<h3>${href === undefined ? inner : html`<a href="${href}">${inner}</a>`}</h3>
<p class="meta">${sayDays(story.days)} · ${count(origins, "independent origin")}${language} · story ${place}</p>
<p class="outlets">${outlets(view, page.limits.outlets)}</p>
${
  reasons.length > 0 &&
  html`<p class="why">One story by ${join(
    reasons
      .slice(0, 5)
      .map(
        ({ label, shared }) =>
          html`<b>${label}</b>${shared.length > 0 && html` <bdi>${shared.join(", ")}</bdi>`}`,
      ),
    "; ",
  )}</p>`
}
${
  copied.length > 0 &&
  html`<ul class="copied">${copied
    .slice(0, page.limits.copies)
    .map((group, at, all) =>
      copies(group, view, page.limits.outlets, all.findIndex(({ family }) => family === group.family) === at),
    )}</ul>`
}
${copied.length > page.limits.copies && html`<p class="more">${count(copied.length - page.limits.copies, "more origin")} of copies in the JSON.</p>`}
${href === undefined && html`<p class="note">Compare: <code>crossread compare --story ${story.id} ${page.result}</code></p>`}
<details><summary>The ${count(reports.length, "report")}, and why each is in the story</summary>${members(view, page.limits.reportsOfStory)}</details>
</div></li>`;
}

function outlets({ outlets }: StoryView, most: number): Markup {
  const shown = outlets.slice(0, most);
  const more = outlets.length - shown.length;
  return html`${join(
    shown.map(({ name, reports }) => html`<bdi>${name}</bdi>${reports > 1 && ` (${number(reports)})`}`),
    ", ",
  )}${more > 0 && ` and ${number(more)} more`}`;
}

/** Copies of one report; why it is taken for the origin is said where its family is told first. */
function copies(group: CopyGroup, view: StoryView, most: number, first: boolean): Markup {
  const { role, of, family, copies } = group;
  const shown = copies.slice(0, most);
  const more = copies.length - shown.length;
  return html`<li><span class="role">${sayCopyRole(role)}</span> <bdi>${view.nameOf(of)}</bdi>: ${join(
    shown.map(
      ({ report, member }) =>
        html`<bdi>${view.nameOf(report)}</bdi> <small>${number(Math.round(member.copied * 100))}%</small>`,
    ),
    ", ",
  )}${more > 0 && ` and ${number(more)} more`}${first && html` <small>${because(family)}</small>`}</li>`;
}

function because({ origin: { because, agency } }: CopyFamily): string {
  return `(the origin, as far as the reports tell: ${sayCopyOrigin(because)}${agency === null ? "" : `; the text is credited to ${agency}`})`;
}

function members(view: StoryView, most: number): Markup {
  const { reports, story } = view;
  const places = new Map(reports.map(({ id }, at) => [id, at]));
  const place = (id: ReportId) => places.get(id) ?? 0;
  // The later of the two in the order of the story is the one that the link brought in.
  const links = Map.groupBy(story.links, ({ a, b }) => (place(a) > place(b) ? a : b));
  const shown = reports.slice(0, most);
  return html`<ol class="members">${shown.map(
    (report) =>
      html`<li><p><span class="letter">${reportKey(place(report.id))}</span> ${about(report)}</p>${(
        links.get(report.id) ?? []
      ).map((link) => {
        const other = link.a === report.id ? link.b : link.a;
        return html`<p class="link">with ${reportKey(place(other))}, ${sign(link.strength)}: ${join(
          link.because.map(
            ({ ground, shared, weight }) =>
              html`${sayLinkGround(ground)}${shared.length > 0 && html` <bdi>${shared.slice(0, MOST_WORDS).join(", ")}</bdi>`}${ground !== "pin" && html` <small class="${weight < 0 ? "against" : "for"}">${sign(weight)}</small>`}`,
          ),
          "; ",
        )}</p>`;
      })}</li>`,
  )}</ol>${reports.length > shown.length && html`<p class="more">${count(reports.length - shown.length, "more report")} in the JSON.</p>`}`;
}

/** Words that a link shares, listed one by one. */
const MOST_WORDS = 8;

/** A report in one line: who, when, its headline as a link to its page where it has one of the web, its file. */
export function about(report: ListedReport): Markup {
  const { published, url, name, agency } = report;
  const title = html`<bdi>${headlineOf(report)}</bdi>`;
  // Only web addresses become links: a "javascript:" address stays text.
  const web = url !== null && /^https?:\/\//i.test(url.value);
  return html`<b><bdi>${sayListed(report)}</bdi></b>, ${
    published === null ? "no date" : html`<time datetime="${published.value}">${day(published.value)}</time>`
  }: ${web ? html`<a class="out" href="${url?.value}" rel="noopener noreferrer nofollow">${title}</a>` : title}${
    agency !== null && html` <small>credits <bdi>${agency.value}</bdi></small>`
  } <small class="file"><bdi>${name}</bdi></small>`;
}

function sign(weight: number): string {
  return `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(2)}`;
}
