/** What another place of a page says, against the value that is believed. */
export interface OtherValue<T> {
  readonly value: T;
  /** Where it was read. */
  readonly via: string;
}

/** A value read off a report, with how sure we are and where it was read. */
export interface Finding<T> {
  readonly value: T;
  /** `stated` on the page; `implied` by something beside it (a sibling report, a weekday); `guessed` by form. */
  readonly basis: "stated" | "implied" | "guessed";
  /** Where it was read: "address", "rights line", "caption", "dateline", "siblings", … */
  readonly via: string;
  /** What other places of the page say instead; left out where all say the same. */
  readonly others?: readonly OtherValue<T>[];
}
