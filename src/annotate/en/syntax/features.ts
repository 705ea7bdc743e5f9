import { type Described, LEFT, type State } from "./state.ts";

/** How many features a state, and a head with its child, is described by. */
export const MOVE_FEATURES = 93;
export const LABEL_FEATURES = 45;

// Features are hashes; no table says which is which. Each has its own number, so that the same tags in another
// place mean something else.

function one(feature: number, a: number): number {
  const first = Math.imul(Math.imul(feature, 0x9e3779b1) ^ a, 0x85ebca6b);
  const mixed = Math.imul(first ^ (first >>> 15), 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}

function two(feature: number, a: number, b: number): number {
  const first = Math.imul(Math.imul(feature, 0x9e3779b1) ^ a, 0x85ebca6b);
  const second = Math.imul((first ^ (first >>> 15)) + b, 0xc2b2ae35);
  const mixed = Math.imul(second ^ (second >>> 13), 0x27d4eb2f);
  return mixed ^ (mixed >>> 15);
}

function three(feature: number, a: number, b: number, c: number): number {
  const first = Math.imul(Math.imul(feature, 0x9e3779b1) ^ a, 0x85ebca6b);
  const second = Math.imul((first ^ (first >>> 15)) + b, 0xc2b2ae35);
  const third = Math.imul((second ^ (second >>> 14)) + c, 0x165667b1);
  const mixed = Math.imul(third ^ (third >>> 13), 0x27d4eb2f);
  return mixed ^ (mixed >>> 15);
}

/** Steps of a distance: 1, 2, 3, 4, 5-6, 7-10, more. */
function near(distance: number): number {
  if (distance < 5) return distance;
  return distance < 7 ? 5 : distance < 11 ? 6 : 7;
}

/** Describes where a parse stands, by hashes (after Zhang and Nivre 2011). */
export function describeState(sentence: Described, state: State, into: Int32Array): void {
  const { words: w, tagged: wt, tags: t, quotes, commas, count } = sentence;
  const { left, right, left2, right2, labels, lefts, rights, kinds } = state;
  const s0 = state.top(0);
  const s1 = state.top(1);
  const s2 = state.top(2);
  const b0 = state.next < count ? state.next : count;
  const b1 = b0 + 1 < count ? b0 + 1 : count;
  const b2 = b0 + 2 < count ? b0 + 2 : count;
  const s0l = left[s0] as number;
  const s0r = right[s0] as number;
  const s1l = left[s1] as number;
  const s1r = right[s1] as number;
  const b0l = left[b0] as number;
  const s0l2 = left2[s0] as number;
  const s0r2 = right2[s0] as number;
  const s1r2 = right2[s1] as number;
  const b0l2 = left2[b0] as number;
  const after = s0 + 1 < count ? s0 + 1 : count;
  const before = b0 > 0 ? b0 - 1 : count;
  const s0w = w[s0] as number;
  const s1w = w[s1] as number;
  const b0w = w[b0] as number;
  const s0wt = wt[s0] as number;
  const s1wt = wt[s1] as number;
  const b0wt = wt[b0] as number;
  const s0t = t[s0] as number;
  const s1t = t[s1] as number;
  const s2t = t[s2] as number;
  const b0t = t[b0] as number;
  const b1t = t[b1] as number;
  const b2t = t[b2] as number;
  const m0 = kinds[s0] as number;
  const m1 = kinds[s1] as number;
  const wide = near(b0 - s0);
  const wide1 = near(s0 - s1);
  const inQuotes =
    ((quotes[s0] as number) & 1) * 4 + ((quotes[b0] as number) & 1) * 2 + ((quotes[s1] as number) & 1);
  const between = Math.min(3, (commas[b0] as number) - (commas[s0] as number));
  const between1 = Math.min(3, (commas[s0] as number) - (commas[s1] as number));
  const s0rl = labels[s0r] as number;
  const s0ll = labels[s0l] as number;
  const s1rl = labels[s1r] as number;
  const s1ll = labels[s1l] as number;
  const b0ll = labels[b0l] as number;
  const s0v = Math.min(3, lefts[s0] as number) * 4 + Math.min(3, rights[s0] as number);
  const s1v = Math.min(3, lefts[s1] as number) * 4 + Math.min(3, rights[s1] as number);
  const b0v = Math.min(3, lefts[b0] as number);
  into[0] = one(1, s0wt);
  into[1] = one(2, s0w);
  into[2] = one(3, s0t);
  into[3] = one(4, b0wt);
  into[4] = one(5, b0w);
  into[5] = one(6, b0t);
  into[6] = one(7, s1wt);
  into[7] = one(8, s1w);
  into[8] = one(9, s1t);
  into[9] = one(10, wt[b1] as number);
  into[10] = one(11, w[b1] as number);
  into[11] = one(12, b1t);
  into[12] = one(13, w[b2] as number);
  into[13] = one(14, b2t);
  into[14] = one(15, wt[s2] as number);
  into[15] = one(16, s2t);
  into[16] = two(17, s0wt, b0wt);
  into[17] = two(18, s0wt, b0t);
  into[18] = two(19, s0t, b0wt);
  into[19] = two(20, s0w, b0w);
  into[20] = two(21, s0t, b0t);
  into[21] = two(22, s1wt, s0wt);
  into[22] = two(23, s1wt, s0t);
  into[23] = two(24, s1t, s0wt);
  into[24] = two(25, s1w, s0w);
  into[25] = two(26, s1t, s0t);
  into[26] = two(27, s1t, b0t);
  into[27] = two(28, s1wt, b0t);
  into[28] = two(29, s1t, b0wt);
  into[29] = two(30, s1w, b0w);
  into[30] = two(31, b0t, b1t);
  into[31] = two(32, b0wt, wt[b1] as number);
  into[32] = two(33, s0wt, b1t);
  into[33] = two(34, s0t, wt[b1] as number);
  into[34] = three(35, s0t, b0t, b1t);
  into[35] = three(36, b0t, b1t, b2t);
  into[36] = three(37, s1t, s0t, b0t);
  into[37] = three(38, s2t, s1t, s0t);
  into[38] = three(39, s1t, b0t, b1t);
  into[39] = three(40, s1wt, s0t, b0t);
  into[40] = three(41, s1t, s0wt, b0t);
  into[41] = three(42, s1t, s0t, b0wt);
  into[42] = three(43, s1w, s0w, b0t);
  into[43] = three(44, s1w, s0t, b0w);
  into[44] = three(45, s0wt, b0t, b1t);
  into[45] = three(46, s0t, b0wt, b1t);
  into[46] = three(47, s0t, t[s0l] as number, b0t);
  into[47] = three(48, s0t, t[s0r] as number, b0t);
  into[48] = three(49, s0t, b0t, t[b0l] as number);
  into[49] = three(50, s1t, t[s1r] as number, s0t);
  into[50] = three(51, s1t, t[s1l] as number, s0t);
  into[51] = three(52, s1t, s0t, t[s0l] as number);
  into[52] = three(53, s1t, s0t, t[s0r] as number);
  into[53] = three(54, s1t, t[s1r] as number, b0t);
  into[54] = three(55, s0t, s0ll, s0rl);
  into[55] = three(56, s0w, s0rl, b0t);
  into[56] = three(57, s0t, s0rl, b0w);
  into[57] = three(58, s1w, s1rl, s0t);
  into[58] = three(59, s1t, s1ll, s1rl);
  into[59] = three(60, s1t, s1rl, s0w);
  into[60] = three(61, s1w, w[s1r] as number, s0t);
  into[61] = three(62, s0t, w[s0r] as number, b0t);
  into[62] = three(63, b0t, b0ll, s0t);
  into[63] = three(64, b0t, labels[b0l2] as number, b0ll);
  into[64] = three(65, s0t, labels[s0l2] as number, s0ll);
  into[65] = three(66, s0t, labels[s0r2] as number, s0rl);
  into[66] = three(67, s1t, labels[s1r2] as number, s1rl);
  into[67] = three(68, s0t, b0t, wide * 4 + between);
  into[68] = three(69, s1t, s0t, wide1 * 4 + between1);
  into[69] = two(70, s0w, wide * 4 + between);
  into[70] = two(71, b0w, wide * 4 + between);
  into[71] = three(72, s1w, s0t, wide1 * 4 + between1);
  into[72] = three(73, s0t, s0v, b0t);
  into[73] = two(74, s0w, s0v);
  into[74] = three(75, s1t, s1v, s0t);
  into[75] = two(76, s1w, s1v);
  into[76] = three(77, b0t, b0v, s0t);
  into[77] = three(78, s0t, b0t, inQuotes);
  into[78] = three(79, s1t, s0t, inQuotes);
  into[79] = three(80, s0w, s1t, inQuotes);
  into[80] = three(81, s0t, t[after] as number, b0t);
  into[81] = three(82, s0t, b0t, t[before] as number);
  into[82] = two(83, s0t * 64 + s1t, s0ll * 64 + s1rl);
  into[83] = three(84, s0ll, s1ll, s1t * 64 + s0t);
  into[84] = three(85, s0w, m0, b0t);
  into[85] = three(86, s0t, m0, b0w);
  into[86] = three(87, s1w, m1, s0t);
  into[87] = three(88, s1t, m1, s0w);
  into[88] = three(89, s1t * 64 + s0t, m1, m0);
  into[89] = three(90, s0t * 64 + b0t, m0, kinds[b0] as number);
  into[90] = three(91, s1t, w[s0l] as number, s0t);
  into[91] = three(92, s1w, w[s0l] as number, s0t);
  into[92] = two(93, s1w, s2t);
}

/** Describes a head and the child it is about to get. */
export function describeArc(sentence: Described, state: State, action: number, into: Int32Array): void {
  const { words: w, tagged: wt, tags: t, quotes, commas, count } = sentence;
  const { left, right, labels, lefts, rights, kinds } = state;
  const d = state.top(0);
  const h = action === LEFT ? state.next : state.top(1);
  const side = action;
  const next = action === LEFT ? h + 1 : state.next;
  const n0 = next < count ? next : count;
  const dl = left[d] as number;
  const dr = right[d] as number;
  const hl = left[h] as number;
  const hr = right[h] as number;
  const hw = w[h] as number;
  const dw = w[d] as number;
  const hwt = wt[h] as number;
  const dwt = wt[d] as number;
  const ht = t[h] as number;
  const dt = t[d] as number;
  const sideTags = (side * 64 + ht) * 64 + dt;
  const distance = near(Math.abs(h - d));
  const between = Math.min(3, Math.abs((commas[h] as number) - (commas[d] as number)));
  const apart = Math.min(2, Math.abs((quotes[h] as number) - (quotes[d] as number)));
  const hv = Math.min(3, lefts[h] as number) * 4 + Math.min(3, rights[h] as number);
  const dv = Math.min(3, lefts[d] as number) * 4 + Math.min(3, rights[d] as number);
  const hm = kinds[h] as number;
  const dm = kinds[d] as number;
  const beforeD = d > 0 ? d - 1 : count;
  const afterD = d + 1 < count ? d + 1 : count;
  const beforeH = h > 0 ? h - 1 : count;
  const afterH = h + 1 < count ? h + 1 : count;
  into[0] = one(101, side);
  into[1] = one(102, sideTags);
  into[2] = two(103, hwt, side);
  into[3] = two(104, hw, side);
  into[4] = two(105, dwt, side);
  into[5] = two(106, dw, side);
  into[6] = two(107, hwt, dwt);
  into[7] = two(108, hw, dw);
  into[8] = three(109, hwt, dt, side);
  into[9] = three(110, ht, dwt, side);
  into[10] = three(111, ht, dw, side);
  into[11] = two(112, sideTags, distance);
  into[12] = two(113, sideTags, between * 4 + apart);
  into[13] = three(114, hw, dt, between * 4 + apart);
  into[14] = two(115, sideTags, (labels[hl] as number) * 64 + (labels[hr] as number));
  into[15] = three(116, hw, labels[hr] as number, dt);
  into[16] = three(117, hw, labels[hl] as number, dt);
  into[17] = three(118, ht, labels[hr] as number, dw);
  into[18] = two(119, sideTags, (labels[dl] as number) * 64 + (labels[dr] as number));
  into[19] = three(120, dt, w[dl] as number, side);
  into[20] = three(121, dt, w[dr] as number, side);
  into[21] = three(122, ht, dt, w[dl] as number);
  into[22] = three(123, dw, labels[dl] as number, ht);
  into[23] = three(124, dw, labels[dr] as number, ht);
  into[24] = two(125, sideTags, hv);
  into[25] = two(126, sideTags, dv);
  into[26] = three(127, hw, hv, dt);
  into[27] = two(128, sideTags, t[beforeD] as number);
  into[28] = two(129, sideTags, t[afterD] as number);
  into[29] = two(130, sideTags, t[beforeH] as number);
  into[30] = two(131, sideTags, t[afterH] as number);
  into[31] = two(132, sideTags, w[beforeD] as number);
  into[32] = two(133, sideTags, w[afterD] as number);
  into[33] = two(134, sideTags, w[afterH] as number);
  into[34] = two(135, sideTags, t[n0] as number);
  into[35] = two(136, sideTags, w[n0] as number);
  into[36] = three(137, dw, t[afterD] as number, side);
  into[37] = two(138, sideTags, t[dl] as number);
  into[38] = two(139, sideTags, t[dr] as number);
  into[39] = three(140, hw, w[hr] as number, dt);
  into[40] = three(141, hw, hm, dt);
  into[41] = two(142, sideTags, hm);
  into[42] = two(143, sideTags, dm);
  into[43] = three(144, dw, dm, ht);
  into[44] = three(145, hw, w[dl] as number, dt);
}
