export declare const metaPolicy: string;
