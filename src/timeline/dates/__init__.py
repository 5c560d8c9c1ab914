"""When? EDTF, the days that a date covers, and dates as sources write them."""
