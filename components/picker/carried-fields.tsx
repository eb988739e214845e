import type { CarriedParameters } from '@/lib/carried-parameters'

/** Parameters that a form sends along unchanged. */
export function CarriedFields({ parameters }: { parameters: CarriedParameters }) {
  return parameters.map(([name, value], place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same parameter may occur twice, and nothing is reordered
    <input key={place} type="hidden" name={name} value={value} />
  ))
}
