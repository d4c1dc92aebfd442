"""The site of a working copy: pages that open from disk, with every figure traced to its words."""
