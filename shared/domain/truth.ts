/**
 * Truth of a condition while not everything is known: the span of values that it may still take, lowest to highest. 0 =
 * false, 2 = true, and 1 = void: it asks about a question that is not asked. A void comparison is as good as false, and
 * so is its negation: nothing follows from an answer that nobody was asked for. Unknown is the span from false to true.
 * `all` takes the lowest, `any` the highest, `not` turns the span round, so that the laws of De Morgan hold and
 * learning more only narrows a span.
 */
export interface Truth {
  readonly lowest: 0 | 1 | 2
  readonly highest: 0 | 1 | 2
}

export const isTrue: Truth = { lowest: 2, highest: 2 }
export const isFalse: Truth = { lowest: 0, highest: 0 }
export const isVoid: Truth = { lowest: 1, highest: 1 }
export const isUnknown: Truth = { lowest: 0, highest: 2 }

export function truthOf(holds: boolean): Truth {
  return holds ? isTrue : isFalse
}

export function allOf(truths: readonly Truth[]): Truth {
  return truths.reduce(
    (left, right) => ({
      lowest: left.lowest < right.lowest ? left.lowest : right.lowest,
      highest: left.highest < right.highest ? left.highest : right.highest,
    }),
    isTrue,
  )
}

export function anyOf(truths: readonly Truth[]): Truth {
  return negationOf(allOf(truths.map(negationOf)))
}

export function negationOf(truth: Truth): Truth {
  return { lowest: opposite(truth.highest), highest: opposite(truth.lowest) }
}

function opposite(value: 0 | 1 | 2): 0 | 1 | 2 {
  if (value === 1) return 1
  return value === 0 ? 2 : 0
}
