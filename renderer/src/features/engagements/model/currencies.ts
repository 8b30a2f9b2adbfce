/** Codes of ISO 4217 that are legal tender somewhere; the ones most used first, the others in their order. */
const currencyCodes: readonly string[] = (
  'EUR USD GBP CHF JPY CAD AUD ' +
  'AED AFN ALL AMD AOA ARS AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CDF CLP CNY COP CRC CUP ' +
  'CVE CZK DJF DKK DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK ' +
  'JMD JOD KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK ' +
  'MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD ' +
  'SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX UYU UZS VED VES VND VUV WST XAF XCD ' +
  'XCG XOF XPF YER ZAR ZMW ZWG'
).split(' ')

interface Currency {
  readonly id: string
  readonly label: string
}

/** Every currency as `EUR · Euro` in the language given. */
export function currenciesIn(locale: string): readonly Currency[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  return currencyCodes.map((code) => {
    const name = names.of(code) ?? code
    return { id: code, label: name === code ? code : `${code} · ${name}` }
  })
}
