// Two functions of Linux that the C library shows only to programs that ask for its GNU parts.

#ifndef POLICY_FOLDER_SWAP_H
#define POLICY_FOLDER_SWAP_H

#define POLICY_RENAME_EXCHANGE 2u

// See renameat2(2).
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path,
              unsigned int flags);

// See syncfs(2).
int syncfs(int descriptor);

#endif
