"""The command line: a thin face that parses, calls one public function, and prints."""
