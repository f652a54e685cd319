import { interpret } from '../dialect.js';
import type { Outcome } from '../dialect.js';
import { callRecord } from '../runtime/client/index.js';
import type { PromisedResult } from '../runtime/client/index.js';
import {
  buildRequest,
  dateLenient,
  decimalComma,
  decode,
  gYearMonth,
  integer,
  text,
} from '../runtime/index.js';
import type {
  Decimal,
  DecodeResult,
  EncodeResult,
  HttpCall,
  IsoDate,
  IsoDateTime,
  MessageTable,
  ReadOptions,
  RequestOptions,
  ResourceTable,
  TypeTable,
  XmlInput,
} from '../runtime/index.js';
import type { CallOptions, Transport } from '../runtime/transport/index.js';
import { repliesTable, responseStatusTable } from '../tables.js';

/** Query parameters of `contractinvoicingreport`. */
export interface ContractInvoicingReportQuery {
  /**
   * Mandatory. The year that is forecast
   *
   * Parameter `year`; 1; example `2022`; source `pages/sales.html`.
   */
  readonly year: number | bigint;
  /**
   * Optional. NetvisorKey of a service basket
   *
   * Parameter `collectionnetvisorkey`; 0...1; example `1`; source `overlay.yaml`,
   * `pages/sales.html`.
   */
  readonly collectionNetvisorKey?: number | bigint | undefined;
}

/** Root element `Root` of the response. Source `pages/sales.html`, `schemas/envelope.xsd`. */
export interface ContractInvoicingReportResponse {
  /**
   * Outcome of the call. Some read resources leave it out.
   *
   * `ResponseStatus`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly responseStatus?: ContractInvoicingReportResponseStatus | null;
  /** `ContractInvoicing`; 0...1; source `pages/sales.html`. */
  readonly contractInvoicing?: ContractInvoicingReportContractInvoicing | null;
  /**
   * Keys of what the call wrote or could have written.
   *
   * `Replies`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly replies?: ContractInvoicingReportReplies | null;
}

/** Source `schemas/envelope.xsd`. */
export interface ContractInvoicingReportResponseStatus {
  /**
   * OK or FAILED; after FAILED a second one with the error code, " :: " and a text.
   *
   * `Status`; 1...n; source `schemas/envelope.xsd`.
   */
  readonly status: readonly string[];
  /**
   * Time of the server when it answered.
   *
   * `TimeStamp`; 0...1; source `schemas/envelope.xsd`.
   */
  readonly timestamp?: IsoDateTime | null;
}

/** Source `pages/sales.html`. */
export interface ContractInvoicingReportContractInvoicing {
  /** `ServiceCollection`; 1...n; source `overlay.yaml`, `pages/sales.html`. */
  readonly serviceCollection: readonly ContractInvoicingReportServiceCollection[];
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface ContractInvoicingReportServiceCollection {
  /**
   * Name of the service basket
   *
   * `Name`; 1; source `pages/sales.html`.
   */
  readonly name?: ContractInvoicingReportName | null;
  /**
   * Start of the invoicing periods
   *
   * `BeginDate`; 1; example `01.04.2022`; source `pages/sales.html`.
   */
  readonly beginDate?: ContractInvoicingReportBeginDate | null;
  /**
   * End of the invoicing periods. Empty if invoicing goes on until further notice
   *
   * `EndDate`; 1; source `pages/sales.html`.
   */
  readonly endDate?: ContractInvoicingReportEndDate | null;
  /**
   * Length of the interval between periods, as a number
   *
   * `PeriodInterval`; 1; example `2`; source `pages/sales.html`.
   */
  readonly periodInterval?: ContractInvoicingReportPeriodInterval | null;
  /** `Periods`; 1; source `pages/sales.html`. */
  readonly periods?: ContractInvoicingReportPeriods | null;
}

/** Source `pages/sales.html`. */
export interface ContractInvoicingReportName {
  /** The text of the element `#text`. */
  readonly value: string | null;
  /**
   * NetvisorKey of the service basket
   *
   * Attribute `Netvisorkey`; 1; example `2587`; source `pages/sales.html`.
   */
  readonly netvisorKey?: number;
}

/** Source `pages/sales.html`. */
export interface ContractInvoicingReportBeginDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * How the date is written, always ansi
   *
   * Attribute `Format`; 0...1; always `ansi`; example `ansi`; source `pages/sales.html`.
   */
  readonly format?: string;
}

/** Source `pages/sales.html`. */
export interface ContractInvoicingReportEndDate {
  /** The text of the element `#text`. */
  readonly value: IsoDate | IsoDateTime | null;
  /**
   * How the date is written, always ansi
   *
   * Attribute `Format`; 0...1; always `ansi`; example `ansi`; source `pages/sales.html`.
   */
  readonly format?: string;
}

/** Source `pages/sales.html`. */
export interface ContractInvoicingReportPeriodInterval {
  /** The text of the element `#text`. */
  readonly value: number | null;
  /**
   * Unit of that length: day, week, month, year
   *
   * Attribute `Type`; 1; example `month`; source `pages/sales.html`.
   *
   * Known values: `day`, `week`, `month`, `year`.
   */
  readonly type?: 'day' | 'week' | 'month' | 'year' | (string & {});
}

/** Source `pages/sales.html`. */
export interface ContractInvoicingReportPeriods {
  /** `Period`; 1...n; source `overlay.yaml`, `pages/sales.html`. */
  readonly period: readonly ContractInvoicingReportPeriod[];
}

/** Source `overlay.yaml`, `pages/sales.html`. */
export interface ContractInvoicingReportPeriod {
  /**
   * Year and month that the report is on
   *
   * `Month`; 1; example `2022-01`; source `overlay.yaml`, `pages/sales.html`.
   */
  readonly month?: string | null;
  /**
   * Invoices that have been made
   *
   * `Invoiced`; 1; example `14 016,00`; source `pages/sales.html`.
   */
  readonly invoiced?: Decimal | null;
  /**
   * Sum that is forecast
   *
   * `Forecast`; 1; example `28 032,00`; source `pages/sales.html`.
   */
  readonly forecast?: Decimal | null;
  /**
   * Sum of the two
   *
   * `Total`; 1; example `42 048,00`; source `pages/sales.html`.
   */
  readonly total?: Decimal | null;
}

/** Source `schemas/envelope.xsd`. */
export interface ContractInvoicingReportReplies {
  /**
   * Key of a thing that was written.
   *
   * `InsertedDataIdentifier`; 0...n; source `schemas/envelope.xsd`.
   */
  readonly insertedDataIdentifier: readonly string[];
  /**
   * Where a call with several items failed: key of an item that would have succeeded.
   *
   * `ValidDataIdentifier`; 0...n; source `schemas/envelope.xsd`.
   */
  readonly validDataIdentifier: readonly string[];
}

function contractInvoicingReportNameTable(): TypeTable {
  return {
    attributes: [{ at: 'Netvisorkey', as: 'netvisorKey', is: { codec: integer }, required: true }],
    text: { as: 'value', is: { codec: text } },
  };
}

function contractInvoicingReportBeginDateTable(): TypeTable {
  return {
    attributes: [{ at: 'Format', as: 'format', is: { codec: text }, fixed: 'ansi' }],
    text: { as: 'value', is: { codec: dateLenient } },
  };
}

function contractInvoicingReportEndDateTable(): TypeTable {
  return {
    attributes: [{ at: 'Format', as: 'format', is: { codec: text }, fixed: 'ansi' }],
    text: { as: 'value', is: { codec: dateLenient } },
  };
}

function contractInvoicingReportPeriodIntervalTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'Type',
        as: 'type',
        is: { codec: text, values: ['day', 'week', 'month', 'year'], open: true },
        required: true,
      },
    ],
    text: { as: 'value', is: { codec: integer } },
  };
}

function contractInvoicingReportPeriodTable(): TypeTable {
  return {
    parts: [
      { el: 'Month', as: 'month', is: { codec: gYearMonth } },
      { el: 'Invoiced', as: 'invoiced', is: { codec: decimalComma } },
      { el: 'Forecast', as: 'forecast', is: { codec: decimalComma } },
      { el: 'Total', as: 'total', is: { codec: decimalComma } },
    ],
  };
}

function contractInvoicingReportPeriodsTable(): TypeTable {
  return {
    parts: [{ el: 'Period', as: 'period', is: contractInvoicingReportPeriodTable, max: Infinity }],
  };
}

function contractInvoicingReportServiceCollectionTable(): TypeTable {
  return {
    parts: [
      { el: 'Name', as: 'name', is: contractInvoicingReportNameTable },
      { el: 'BeginDate', as: 'beginDate', is: contractInvoicingReportBeginDateTable },
      { el: 'EndDate', as: 'endDate', is: contractInvoicingReportEndDateTable },
      {
        el: 'PeriodInterval',
        as: 'periodInterval',
        is: contractInvoicingReportPeriodIntervalTable,
      },
      { el: 'Periods', as: 'periods', is: contractInvoicingReportPeriodsTable },
    ],
  };
}

function contractInvoicingReportContractInvoicingTable(): TypeTable {
  return {
    parts: [
      {
        el: 'ServiceCollection',
        as: 'serviceCollection',
        is: contractInvoicingReportServiceCollectionTable,
        max: Infinity,
      },
    ],
  };
}

function contractInvoicingReportResponseTable(): TypeTable {
  return {
    parts: [
      { el: 'ResponseStatus', as: 'responseStatus', is: responseStatusTable, min: 0 },
      {
        el: 'ContractInvoicing',
        as: 'contractInvoicing',
        is: contractInvoicingReportContractInvoicingTable,
        min: 0,
      },
      { el: 'Replies', as: 'replies', is: repliesTable, min: 0 },
    ],
  };
}

/** The response on the wire. */
export const contractInvoicingReportResponseMessage: MessageTable<
  ContractInvoicingReportResponse,
  never
> = {
  root: { el: 'Root', is: contractInvoicingReportResponseTable },
  ignoreCase: true,
};

/**
 * Get contract invoicing report
 *
 * Reads the report on contract invoicing.
 *
 * `GET /contractinvoicingreport.nv`.
 */
export const contractInvoicingReportResource: ResourceTable<
  ContractInvoicingReportQuery,
  undefined,
  ContractInvoicingReportResponse
> = {
  name: 'contractinvoicingreport',
  method: 'GET',
  path: '/contractinvoicingreport.nv',
  effects: ['reads'],
  parameters: [
    { param: 'year', as: 'year', is: { codec: integer }, required: true },
    { param: 'collectionnetvisorkey', as: 'collectionNetvisorKey', is: { codec: integer } },
  ],
  response: contractInvoicingReportResponseMessage,
  items: { path: ['contractInvoicing', 'serviceCollection'] },
};

/**
 * Get contract invoicing report.
 *
 * Reads the report on contract invoicing.
 *
 * `GET /contractinvoicingreport.nv`.
 *
 * @param transport makes the call
 * @param query query parameters
 * @param options what is peculiar to this call
 * @throws CallError where the call fails, or nothing is found
 */
export function getContractInvoicingReport(
  transport: Transport,
  query: ContractInvoicingReportQuery,
  options?: CallOptions,
): PromisedResult<ContractInvoicingReportResponse> {
  return callRecord(transport, contractInvoicingReportResource, query, undefined, options);
}

/**
 * Builds the call `GET /contractinvoicingreport.nv`.
 *
 * @param query query parameters
 * @param options how the body is written
 * @returns the call, or everything that is wrong with it
 */
export function buildContractInvoicingReport(
  query: ContractInvoicingReportQuery,
  options?: RequestOptions,
): EncodeResult<HttpCall> {
  return buildRequest(contractInvoicingReportResource, query, undefined, options);
}

/**
 * Decodes a response of `contractinvoicingreport`.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 * @returns the response, or why it is not XML
 */
export function decodeContractInvoicingReportResponse(
  input: XmlInput,
  options?: ReadOptions,
): DecodeResult<ContractInvoicingReportResponse> {
  return decode(contractInvoicingReportResponseMessage, input, options);
}

/**
 * Reads a response of `contractinvoicingreport` and says whether the call succeeded.
 *
 * @param input the XML, as bytes or text
 * @param options what to tolerate
 */
export function readContractInvoicingReport(
  input: XmlInput,
  options?: ReadOptions,
): Outcome<ContractInvoicingReportResponse> {
  return interpret(decode(contractInvoicingReportResponseMessage, input, options));
}
