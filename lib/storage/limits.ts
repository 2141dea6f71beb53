const MIB = 1024 * 1024;

export type UploadLimits = {
  /** The largest file, in bytes: a file of exactly this size is accepted. */
  fileBytes: number;
  /** Files in one request. */
  files: number;
  /** All files of a project together, in bytes, the trash included until it is emptied. */
  projectBytes: number;
};

/** What may be uploaded: 25 MiB a file and 5 GiB a project unless the installation says otherwise. */
export function uploadLimits(env: NodeJS.ProcessEnv = process.env): UploadLimits {
  return {
    fileBytes: mebibytes(env.LAUNCHWORTHY_MAX_FILE_MIB, 25),
    files: 20,
    projectBytes: mebibytes(env.LAUNCHWORTHY_MAX_PROJECT_MIB, 5 * 1024),
  };
}

function mebibytes(setting: string | undefined, otherwise: number): number {
  const size = Number(setting);
  return Math.floor((setting && Number.isFinite(size) && size > 0 ? size : otherwise) * MIB);
}
