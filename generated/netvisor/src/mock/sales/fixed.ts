import { contractInvoicingReportResource } from '../../resources/contract-invoicing-report.js';
import { paymentTermListResource } from '../../resources/payment-term-list.js';
import { salesPersonnelListResource } from '../../resources/sales-personnel-list.js';
import { route } from '../../runtime/mock/index.js';
import type { MockRoute } from '../../runtime/mock/index.js';
import type { Company } from '../company.js';
import { exact, print, sum } from '../exact.js';
import type { ContractFixture } from '../fixtures.js';
import { numberOf, today } from '../values.js';

/** `paymenttermlist.nv` */
export const listPaymentTerms: MockRoute<Company> = route(paymentTermListResource, ({ context }) => ({
  paymentTermList: { paymentTerm: context.fixtures.paymentTerms },
}));

/** `salespersonnellist.nv` */
export const listSalesPersonnel: MockRoute<Company> = route(salesPersonnelListResource, ({ context }) => ({
  salesPersonnelList: { salesPerson: context.fixtures.salesPersonnel },
}));

/** `contractinvoicingreport.nv`: months that have begun are invoiced, later ones are forecast. */
export const reportContracts: MockRoute<Company> = route(
  contractInvoicingReportResource,
  ({ query, context: company }) => {
    const year = numberOf(query.year) ?? 0;
    const key = numberOf(query.collectionNetvisorKey);
    return {
      contractInvoicing: {
        serviceCollection: company.fixtures.contracts
          .filter(({ netvisorKey }) => key === null || netvisorKey === key)
          .filter(
            ({ beginDate, endDate }) =>
              Number(beginDate.slice(0, 4)) <= year && year <= Number(endDate.slice(0, 4)),
          )
          .map((contract) => collectionOf(company, contract, year)),
      },
    };
  },
);

function collectionOf(company: Company, contract: ContractFixture, year: number) {
  const { netvisorKey, name, beginDate, endDate, monthly } = contract;
  const zero = exact('0');
  const period = Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const runs = beginDate.slice(0, 7) <= month && month <= endDate.slice(0, 7);
    const amount = runs ? exact(monthly) : zero;
    const isPast = month <= today(company.now).slice(0, 7);
    const invoiced = isPast ? amount : zero;
    const forecast = isPast ? zero : amount;
    return {
      month,
      invoiced: print(invoiced),
      forecast: print(forecast),
      total: print(sum([invoiced, forecast])),
    };
  });
  return {
    name: { value: name, netvisorKey },
    beginDate: { value: beginDate, format: 'ansi' },
    endDate: { value: endDate, format: 'ansi' },
    periodInterval: { value: 1, type: 'month' },
    periods: { period },
  };
}
