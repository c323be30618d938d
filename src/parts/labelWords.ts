/** A phrase for each plural category of a language; `#` stands for the number, if the phrase has one. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** How a language writes a span of time; `#` stands for the number. */
interface Units {
  second: string
  minute: string
}

/** How a language puts numbers into its words: in its own digits, with the plural that belongs to them. */
export function labelWords(locale: string, units: Units) {
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const percents = new Intl.NumberFormat(locale, { style: 'percent' })
  const inUnit = (unit: string, n: number) => unit.replace('#', numbers.format(n))

  return {
    count(n: number, forms: Forms): string {
      return inUnit(forms[plurals.select(n)] ?? forms.other, n)
    },
    /** Tenths of a second matter below ten of them. */
    seconds(n: number): string {
      if (n < 10) return units.second.replace('#', tenths.format(n))
      const whole = Math.round(n)
      if (whole < 60) return inUnit(units.second, whole)
      return `${inUnit(units.minute, Math.floor(whole / 60))} ${inUnit(units.second, whole % 60)}`
    },
    /** Of a hundred, not of one. */
    percent(n: number): string {
      return percents.format(n / 100)
    },
  }
}
