import type { ToldExample } from "../registry";

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** What Paystile answers to a payment, and the shape the booking code relies on. */
const charge = {
  id: "ch_8Qk2",
  status: "captured",
  amount: { value: 4_850, currency: "EUR" },
  order: "ord_2211",
  seats: [{ row: "F", number: 12 }],
};
export const paystileExample: readonly ToldExample[] = [
  { kind: "payload", document: charge },
  {
    kind: "schema",
    document: {
      $schema: DIALECT,
      type: "object",
      required: ["id", "status", "amount", "order"],
      properties: {
        id: { type: "string" },
        status: { enum: ["captured", "declined", "pending"] },
        amount: {
          type: "object",
          required: ["value", "currency"],
          properties: { value: { type: "integer" }, currency: { type: "string", pattern: "^[A-Z]{3}$" } },
        },
        order: { type: "string" },
        seats: { type: "array", items: { type: "object", required: ["row", "number"] } },
      },
    },
  },
];

/** Half a year later the vendor says more, and one thing differently: it still fits. */
export const paystileDrift: ToldExample = {
  kind: "payload",
  document: {
    ...charge,
    fee: { value: 68, currency: "EUR" },
    seats: [{ row: "F", number: "12a", wheelchair: false }],
  },
};

const price = { product: "oats-500", price: { cents: 149, per: "pack" }, updated: "2026-03-02" };
export const larderlyExample: readonly ToldExample[] = [
  {
    kind: "payload",
    document: { prices: [price, { ...price, product: "milk-1l", price: { cents: 119, per: "bottle" } }] },
  },
  {
    kind: "schema",
    document: {
      $schema: DIALECT,
      type: "object",
      required: ["prices"],
      properties: {
        prices: {
          type: "array",
          items: {
            type: "object",
            required: ["product", "price"],
            properties: {
              product: { type: "string" },
              price: { type: "object", required: ["cents"], properties: { cents: { type: "integer" } } },
            },
          },
        },
      },
    },
  },
];

const booking = { id: "bk_17", period: "2026-Q1", account: "6420", gross: 11_900, tax: 1_900 };
export const ledgerlineExample: readonly ToldExample[] = [
  { kind: "payload", document: booking },
  {
    kind: "schema",
    document: {
      $schema: DIALECT,
      type: "object",
      required: ["id", "period", "account", "gross", "tax"],
      properties: {
        id: { type: "string" },
        period: { type: "string", pattern: "^\\d{4}-Q[1-4]$" },
        account: { type: "string" },
        gross: { type: "integer", description: "Cents." },
        tax: { type: "integer", description: "Cents." },
      },
    },
  },
];

/** Amounts in euros, as text, and the tax under another name: what the code relies on is gone. */
export const ledgerlineDrift: ToldExample = {
  kind: "payload",
  document: { id: "bk_2041", period: "2026-Q2", account: "6420", gross: "119.00", vat: "19.00" },
};
