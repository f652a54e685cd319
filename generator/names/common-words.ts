/**
 * Words that names of interfaces are commonly made of. They help where the documents spell a name in small
 * letters only; words of the documents weigh more.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `is in by of to on at or and for from with has can no not per via as an all any each other same
  id key code name number type kind class group list line row item part unit level index sort order
  date time day week month year hour minute second period start end begin stop due first last next previous
  created changed modified updated deleted added removed inserted added closed opened sent received paid
  amount sum total net gross tax rate ratio price cost fee discount percent quantity count size length width height
  weight value balance limit minimum maximum min max average default base currency account bank payment payments
  invoice invoices receipt credit debit interest due term terms customer vendor supplier seller buyer user person
  people employee contact company organization organisation office department project product article stock
  warehouse inventory delivery shipping shipment transport package parcel address street city town state region
  country postal post box zip phone fax mobile mail email home page web site link uri url file document
  attachment image picture pdf xml json text comment note description title subject message content body header
  footer reason status mode method action event process handling history version revision language locale
  reference external internal source target origin destination parent child father mother root path
  open close add edit get set show hide print send receive read write create update delete remove insert replace
  change match copy move import export search find filter select include exclude enable disable enabled disabled
  allow allowed require required optional force forced use used skip ignore check valid invalid validate approve
  approved reject rejected accept accepted confirm confirmed cancel cancelled pending active inactive hidden
  visible public private custom extra additional further special general common main primary secondary third
  party old new current original real own our your free full partial single multiple many before after above
  below between over under until since override round rounding extend extension
  request response reply result error warning success failure query parameter option options setting settings
  resource resources property properties field fields column tag tags label category categories rule rules role permission
  access right rights key keys token secret signature hash data info information detail details summary report
  batch job task step stage entry entries record records set sets map node tree collection
  sales sale purchase purchases ledger voucher posting budget salary wage work travel trip
  short long small large high low left right top bottom center middle front back side
  color colour pattern shape style format template layout
  try direct pdfs urls
  bic iban swift vat guid uuid api sku ean gtin
  pages images lines rows items days weeks months years hours minutes names numbers codes values types units
  links files documents attachments comments notes products customers vendors accounts invoices orders
  calculation generator reply region branch channel reduced reduce privileged acceptance receivable payable
  domestic foreign local global national regional identification identity certificate registration`
    .trim()
    .split(/\s+/u),
);
