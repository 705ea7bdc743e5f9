import assert from "node:assert/strict";
import { test } from "node:test";
import { differencesOf, type Invented } from "../../helpers/story-of.ts";

/** Reports of Wednesday 5 March 2031, and their differences of this kind. */
const CASES: readonly (readonly [
  name: string,
  reports: readonly (string | Invented)[],
  ...differences: readonly string[],
])[] = [
  [
    "One day said in two ways is no difference",
    ["The northern wall fell on Monday.", "The northern wall fell on 3 March."],
  ],
  [
    "One thing cannot happen on two days",
    ["The northern wall fell on Monday.", "The northern wall fell on Tuesday."],
    "time conflict days-differ: 2031-03-03 | 2031-03-04",
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
    "A part of the day lies within the day that is told by its date",
    ["The northern wall fell on Monday night.", "The northern wall fell on 3 March."],
    "time compatible within: 2031-03-03 19:00–24:00 | 2031-03-03",
  ],
  [
    "How long it took says when it was done",
    ["The northern wall was built in 18 months.", "The northern wall was built in 2029."],
    "time compatible within: P18M | 2029-01-01/2030-01-01",
  ],
  [
    "For how long somebody is sent away does not say when",
    ["The court jailed the mayor for seven years.", "The court jailed the mayor on Monday."],
  ],
  [
    "What is not before a day may be on it",
    ["The residents will not return before Friday.", "The residents may return on Friday."],
    "time compatible within: until 2031-03-07 | 2031-03-07",
  ],
  [
    "A year beside a day dates something else",
    ["The northern wall of 1968 fell.", "The northern wall fell on Monday."],
  ],
  [
    "A day far from the verb of a long statement dates something else",
    [
      "The northern wall fell on Monday.",
      "The northern wall fell beside the old market and the long row of low houses that the council had shown to the governor of the province on Tuesday.",
    ],
  ],
  [
    "What cannot be true of one happening may be told far from the verb",
    [
      "The northern wall fell on Monday.",
      "The northern wall fell beside the old market and the long row of low houses at the mill of the province on Tuesday.",
    ],
    "time conflict days-differ: 2031-03-03 | 2031-03-04",
  ],
  [
    "Of a time of two zones the one in brackets is the same",
    ["The northern wall fell at 6 pm (1800 GMT).", "The northern wall fell at 6.30 pm."],
    "time conflict clocks-differ: 2031-03-05 18:00 | 2031-03-05 18:30",
  ],
  [
    "Two clock times of a day differ",
    ["The northern wall fell at 6 pm on Monday.", "The northern wall fell at 6.30 pm on Monday."],
    "time conflict clocks-differ: 2031-03-03 18:00 | 2031-03-03 18:30",
  ],
  [
    "The parts of a day have no sharp ends",
    ["The northern wall fell in the early hours of Monday.", "The northern wall fell at 5 am on Monday."],
    "time compatible within: 2031-03-03 00:00–05:00 | 2031-03-03 05:00",
  ],
  [
    "Shortly before five is not half past five",
    [
      "The northern wall fell shortly before 5 a.m. on Monday.",
      "The northern wall fell at 5.30 a.m. on Monday.",
    ],
    "time conflict clocks-differ: 2031-03-03 05:00 | 2031-03-03 05:30",
  ],
  [
    "Shortly after six may be about a quarter past six",
    [
      "The northern wall fell shortly after 6 a.m. on Monday.",
      "The northern wall fell at about 6.15 a.m. on Monday.",
    ],
    "time compatible within: 2031-03-03 06:00 | 2031-03-03 06:00–06:30",
  ],
  [
    "An hour before midnight is eleven",
    ["The northern wall fell about an hour before midnight.", "The northern wall fell at 10.15 pm."],
    "time conflict clocks-differ: 2031-03-05 00:00 | 2031-03-05 22:15",
  ],
  [
    "An hour before midnight is no other time than eleven",
    ["The northern wall fell about an hour before midnight.", "The northern wall fell after 10 pm."],
    "time compatible within: 2031-03-05 00:00 | 2031-03-05 22:00",
  ],
  [
    "What was to end on one day and ends on another was moved",
    [
      { text: "The northern road is closed until Friday.", day: "2031-03-04" },
      "The northern road is closed until Saturday.",
    ],
    "time update later-report: until 2031-03-07 | until 2031-03-08",
  ],
  [
    "Two things that happened on two days say nothing of each other",
    ["The northern wall fell on Monday.", "The council met the governor on Tuesday."],
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
