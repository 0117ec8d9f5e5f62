// The name of a file -> the same in an address, and where the page shows it.

/** A name with slashes, as it stands in an address. */
export const encoded = (name: string) => name.split("/").map(encodeURIComponent).join("/");

export const address = (name: string) => `#/${encoded(name)}`;
