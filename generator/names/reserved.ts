/**
 * Names that generated modules use themselves: types of the language, exports of the runtime and of a dialect.
 * No type, function or table of a resource is called so.
 */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(
  `Array ArrayBuffer BigInt Boolean Date Error Exclude Extract Function Infinity Map NonNullable Number Object Omit
  Parameters Partial Pick Promise Readonly ReadonlyArray Record RegExp Required ReturnType Set String Symbol
  Uint8Array URL WeakMap

  AnyPart AtMostOneOf AttributePart ByteSource Charset Checks Codec Decimal DecimalInput DecodeResult DoctypeSupport ElementPart EmptyObject EncodeOptions
  EncodeResult EntityLimits GroupPart HttpCall IsoDate IsoDateInput IsoDateTime IsoDateTimeInput ItemAt Lenience Limits MessageTable NextPart Nil
  OneOf OwnCode ParameterPart Part Problem ReadOptions RequestOptions ResourceTable Rule Scalar TypeTable Typed
  ValidationResult XmlError XmlInput XmlStream

  allChecks base64 bigInteger boolean booleanDigit booleanLenient booleanTitle booleanYesNo buildRequest cents compareDecimal
  date dateLenient dateLoose dateTime dateTimeLenient decimal decimalComma decimalCommaNumber decimalNumber decode decodeBase64 decodeBase64Stream decodeStream double duration encode
  encodeBase64 encodeBase64Stream encodeBytes float fromCents gDay gMonth gMonthDay gYear gYearMonth hex id idref inOrder integer internalSubset list month nmtoken
  percentEncode put qname text time toBytes toDecimal toNumber token union uri validate week writeBase64

  Answer ApiError AttemptEvent BodyEnd BodySource BodyStream CallAbortedError CallError CallOptions CallResult CallTimeoutError CalledResource Clock ErrorDetails EventBase FailureEvent Fault Fetch HttpStatusError InvalidRequestError Listener Middleware NetworkError Next Outgoing Prepared Profile REDACTED ResponseEvent ResponseParts RetryEvent RetryOptions Settled StreamResult Timings Transport TransportEvent TransportOptions TransportRequest TransportResponse UnexpectedContentError createTransport mayRepeat redactor settle systemClock
  Bound List ListPlace OperationResult Paging PlainOptions Progress PromisedResult Safe SafeList SafeMethod bound callList callRecord callResource isoDate isoDateIn isoDateTime isoDateTimeIn originOf plainProfile safely

  Outcome interpret`
    .trim()
    .split(/\s+/u),
);
