/** More authorizations than a page of what servers keep commonly holds, which is 20 or 25. */
export const beyondPage = 26;
