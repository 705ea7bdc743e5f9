import type { Issue } from "../../model/issue.ts";
import { count } from "./format.ts";
import { html, type Markup } from "./markup.ts";
import type { View } from "./view.ts";

/** What is wrong with the inputs. */
export function issues(view: View): Markup | null {
  return issueList(view.comparison.issues, view.limits.issues);
}

/** Issues as a section, the first `most` of them; null where there are none. */
export function issueList(all: readonly Issue[], most: number): Markup | null {
  if (all.length === 0) return null;
  const listed = all.slice(0, most);
  return html`<section id="issues" aria-labelledby="issues-h">
<h2 id="issues-h">Issues with the input <small>${all.length}</small></h2>
<ul class="issues">${listed.map(
    (issue) =>
      html`<li class="i-${issue.severity}"><b>${issue.severity}</b> <code>${issue.code}</code> <bdi>${issue.message}</bdi></li>`,
  )}</ul>
${all.length > listed.length && html`<p class="more">${count(all.length - listed.length, "more issue")} in the JSON.</p>`}
</section>`;
}
