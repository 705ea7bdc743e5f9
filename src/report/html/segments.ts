import type { Span } from "../../model/span.ts";

/** A stretch of text over which the same layers lie. */
export interface Segment<Layer extends string> extends Span {
  readonly layers: ReadonlySet<Layer>;
}

/**
 * Cuts a span of text wherever a layer begins or ends: spans may overlap and lie over the edges. The segments
 * stand in order, touch, and cover the whole span; neighbours differ in their layers.
 */
export function cutSegments<Layer extends string>(
  whole: Span,
  layers: readonly { readonly layer: Layer; readonly spans: readonly Span[] }[],
): readonly Segment<Layer>[] {
  const edges: { at: number; layer: Layer; step: 1 | -1 }[] = [];
  for (const { layer, spans } of layers) {
    for (const span of spans) {
      const from = Math.max(span.from, whole.from);
      const to = Math.min(span.to, whole.to);
      if (from < to) edges.push({ at: from, layer, step: 1 }, { at: to, layer, step: -1 });
    }
  }
  edges.sort((a, b) => a.at - b.at);
  const depth = new Map<Layer, number>();
  const found: Segment<Layer>[] = [];
  let from = whole.from;
  for (let index = 0; index < edges.length; ) {
    const at = edges[index]?.at ?? whole.to;
    push(found, { from, to: at, layers: active(depth) });
    from = at;
    for (; edges[index]?.at === at; index += 1) {
      const edge = edges[index];
      if (edge !== undefined) depth.set(edge.layer, (depth.get(edge.layer) ?? 0) + edge.step);
    }
  }
  push(found, { from, to: whole.to, layers: active(depth) });
  return found;
}

function active<Layer extends string>(depth: ReadonlyMap<Layer, number>): ReadonlySet<Layer> {
  return new Set([...depth].filter(([, times]) => times > 0).map(([layer]) => layer));
}

function push<Layer extends string>(found: Segment<Layer>[], segment: Segment<Layer>): void {
  if (segment.from >= segment.to) return;
  const last = found.at(-1);
  if (last !== undefined && same(last.layers, segment.layers)) {
    found[found.length - 1] = { ...last, to: segment.to };
  } else found.push(segment);
}

function same(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((layer) => b.has(layer));
}
