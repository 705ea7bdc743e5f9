import assert from "node:assert/strict";
import { test } from "node:test";
import { differencesOf } from "../../helpers/story-of.ts";

/** Reports of Wednesday 5 March 2031, and their differences of this kind. */
const CASES: readonly (readonly [
  name: string,
  reports: readonly string[],
  ...differences: readonly string[],
])[] = [
  [
    "One day said in two ways is no difference",
    ["The northern wall fell on Monday.", "The northern wall fell on 3 March."],
  ],
  [
    "Two days differ, and nobody can say who is right",
    ["The northern wall fell on Monday.", "The northern wall fell on Tuesday."],
    "time unclear days-differ: 2031-03-03 | 2031-03-04",
  ],
  [
    "A day lies within its week",
    ["The northern wall fell on Monday.", "The northern wall fell this week."],
    "time compatible within: 2031-03-03 | 2031-03-03/2031-03-10",
  ],
  [
    "A day does not lie within the week before",
    ["The northern wall fell on Monday.", "The northern wall fell last week."],
    "time unclear days-differ: 2031-03-03 | 2031-02-24/2031-03-03",
  ],
  [
    "A month lies within its year",
    ["The northern wall fell in November.", "The northern wall fell last year."],
    "time compatible within: 2030-11-01/2030-12-01 | 2030-01-01/2031-01-01",
  ],
  [
    "A clock time lies within its day",
    ["The northern wall fell at 6 pm on Monday.", "The northern wall fell on Monday."],
    "time compatible within: 2031-03-03 18:00 | 2031-03-03",
  ],
  [
    "Two clock times of a day differ",
    ["The northern wall fell at 6 pm on Monday.", "The northern wall fell at 6.30 pm on Monday."],
    "time unclear days-differ: 2031-03-03 18:00 | 2031-03-03 18:30",
  ],
  [
    "The parts of a day have no sharp ends",
    ["The northern wall fell in the early hours of Monday.", "The northern wall fell at 5 am on Monday."],
    "time compatible within: 2031-03-03 00:00–05:00 | 2031-03-03 05:00",
  ],
  [
    "A report without a time says nothing of it",
    ["The northern wall fell on Monday.", "The northern wall fell."],
  ],
  [
    "Of two times nobody can say which dates the statement",
    ["The wall was cracked on Sunday until Monday.", "The wall was cracked on Saturday."],
  ],
];

for (const [name, reports, ...differences] of CASES) {
  test(name, () => assert.deepEqual(differencesOf(reports, "time"), differences));
}
