/** Languages of messages and of some data. */
export type Language = 'en' | 'fi' | 'sv';

/** Text in each language. */
export type Texts = Readonly<Record<Language, string>>;

/**
 * The language that a header asks for, in any case: `SE` is Swedish, what is not known is English.
 *
 * @param header value of `X-Netvisor-Interface-Language`
 */
export function languageOf(header: string): Language {
  const asked = header.trim().toLowerCase();
  if (asked === 'fi') return 'fi';
  return asked === 'se' || asked === 'sv' ? 'sv' : 'en';
}

/** Names of the messages. */
export type MessageName =
  | 'header'
  | 'partner'
  | 'customer'
  | 'company'
  | 'mac'
  | 'clock'
  | 'unique'
  | 'blocked'
  | 'notFound'
  | 'locked';

/** What the mock says about callers and calls. */
export const MESSAGES: Readonly<Record<MessageName, Texts>> = {
  header: {
    en: 'A header is missing or wrong:',
    fi: 'Otsake puuttuu tai on virheellinen:',
    sv: 'En rubrik saknas eller är felaktig:',
  },
  partner: {
    en: 'Integration partner not found, see the documentation',
    fi: 'Integraatiokumppania ei löydy, katso dokumentaatio',
    sv: 'Integrationspartnern finns inte, se dokumentationen',
  },
  customer: {
    en: 'Integration keys are not valid.',
    fi: 'Rajapintatunnukset eivät kelpaa.',
    sv: 'Integrationsnycklarna är inte giltiga.',
  },
  company: {
    en: 'The user has no access to the company',
    fi: 'Käyttäjällä ei ole oikeutta yritykseen',
    sv: 'Användaren har inte tillgång till företaget',
  },
  mac: {
    en: 'The MAC does not match. It was expected over',
    fi: 'MAC ei täsmää. Se odotettiin merkkijonosta',
    sv: 'MAC stämmer inte. Den förväntades över',
  },
  clock: {
    en: 'The timestamp is too far from the time of the server, which is',
    fi: 'Aikaleima poikkeaa liikaa palvelimen ajasta, joka on',
    sv: 'Tidsstämpeln avviker för mycket från serverns tid, som är',
  },
  unique: {
    en: 'The transaction identifier has been used before:',
    fi: 'Tapahtumatunniste on jo käytetty:',
    sv: 'Transaktionsidentifieraren har redan använts:',
  },
  blocked: {
    en: 'Service error. The company has blocked access to the api resource:',
    fi: 'Palveluvirhe. Yritys on estänyt pääsyn rajapintaresurssiin:',
    sv: 'Tjänstefel. Företaget har spärrat åtkomsten till api-resursen:',
  },
  notFound: {
    en: 'not found with Netvisor identifier:',
    fi: 'ei löydy Netvisor-tunnisteella:',
    sv: 'hittades inte med Netvisor-identifieraren:',
  },
  locked: {
    en: 'The accounting period is locked until',
    fi: 'Kirjanpitokausi on lukittu asti:',
    sv: 'Bokföringsperioden är låst till',
  },
};

/** What the mock says where a code comes up on demand and no text is given. */
export const CODE_TEXTS: Readonly<Record<string, string>> = {
  AUTHENTICATION_FAILED: 'Integration keys are not valid.',
  INVALID_DATA: 'Data form incorrect:. The message is not valid',
  INVALID_DATA_SIZE: 'The data has a wrong size',
  DUPLICATE_DATA: 'The data exists already',
  REQUEST_NOT_UNIQUE: 'The transaction identifier has been used before',
  PERIOD_LOCK: 'The accounting period is locked',
  SERVICE_ACCESS_ERROR: 'Service error. The company has blocked access to the api resource: unknown.nv',
  SYSTEM_MAINTANANCE: 'The system is being maintained',
  TECHNICAL_ERROR: 'An unexpected fault of the server',
};

/** Status of an invoice or order as answers show it to people. */
export const STATUS_TEXTS: Readonly<Record<string, Texts>> = {
  unsent: { en: 'Unsent', fi: 'Lähettämättä', sv: 'osänd' },
  open: { en: 'Open', fi: 'Avoin', sv: 'öppen' },
  paid: { en: 'Paid', fi: 'Maksettu', sv: 'betald' },
  creditloss: { en: 'Credit loss', fi: 'Luottotappio', sv: 'kreditförlust' },
  rejected: { en: 'Rejected', fi: 'Hylätty', sv: 'avvisad' },
  undelivered: { en: 'Undelivered', fi: 'Toimittamatta', sv: 'ej levererad' },
  delivered: { en: 'Delivered', fi: 'Toimitettu', sv: 'levererad' },
  billed: { en: 'Billed', fi: 'Laskutettu', sv: 'fakturerad' },
  approved: { en: 'Approved', fi: 'Hyväksytty', sv: 'godkänd' },
  accepted: { en: 'Accepted', fi: 'Tarkastettu', sv: 'granskad' },
};
