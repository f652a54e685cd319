/** English words that are written as one, though each half is a word: they are never taken apart. */
export const CLOSED_COMPOUNDS: ReadonlySet<string> = new Set(
  `anybody anyone anything background backup birthday bookkeeping checklist checkout checksum cutoff database
  dataset deadline download email everyone everything faceless feedback fingerprint footnote footprint framework handbook handshake
  headline homepage household however inbound inside keyword lifecycle lifetime login logout markup maybe metadata
  network newsletter nickname nobody offline offset online outbound outside overall overdue override overtime
  overview paperwork passport password payout paycheck payday payroll percentage placeholder plaintext postcode
  runtime setup shareholder shutdown sidebar signup someone something somewhere spreadsheet standby subtotal
  takeover template threshold throughput timeout timesheet timestamp timetable today tomorrow trademark turnover
  upload update upgrade warehouse webhook webpage website weekday weekend whitespace widespread wildcard within
  without workday workflow workplace workshop worldwide yesterday`
    .trim()
    .split(/\s+/u),
);
