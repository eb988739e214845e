import type { TokenPrice, TokenPrices } from './bookmark'

/** `$0.80 per 1M tokens`. Browsers write the decimal text as it is, so that no library for decimals is loaded. */
export function formatTokenPrice(price: TokenPrice): string {
  return `${formatAmount(price)} per ${formatPer(price)} tokens`
}

/** `$0.80 in, $4 out per 1M tokens`; nothing where no price is known. */
export function formatTokenPrices({ input, output }: TokenPrices): string | undefined {
  if (input === undefined || output === undefined || input.per !== output.per) {
    return (
      [input && `${formatTokenPrice(input)} in`, output && `${formatTokenPrice(output)} out`]
        .filter(Boolean)
        .join(', ') || undefined
    )
  }
  return `${formatAmount(input)} in, ${formatAmount(output)} out per ${formatPer(input)} tokens`
}

/** `$0.80`, `$5`, `$0.0028`. */
export function formatAmount({ amount, currency }: TokenPrice): string {
  const format = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    maximumFractionDigits: 18,
    trailingZeroDisplay: 'stripIfInteger',
  })
  return format.format(amount as Intl.StringNumericLiteral)
}

function formatPer({ per }: TokenPrice): string {
  return per === 1_000_000 ? '1M' : new Intl.NumberFormat('en-GB').format(per)
}
