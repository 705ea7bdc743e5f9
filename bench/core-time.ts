/** What some work gives, and the seconds of a core that it took, so that what else the machine does counts less. */
export function coreTime<Result>(work: () => Result): readonly [Result, number] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1e6];
}
