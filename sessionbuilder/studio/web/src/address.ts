// The name of a file -> where the page shows it.
export const address = (name: string) => `#/${name.split("/").map(encodeURIComponent).join("/")}`;
